package org.toguna.jury;

import java.util.List;
import java.util.UUID;

/// What came of an assignment. Totals are in points of [Affinity]; `ceiling` is the dossier whose
/// best panel comes to no more than the worst-served has; `leaves` counts the parts of the proof;
/// `before` is how many seats there were and `kept` how many stay. Where it is impossible, `why`
/// says so with the dossiers and jurors that make it so.
record Found(
    Kind kind,
    int dossiers,
    long total,
    long worst,
    List<UUID> ceiling,
    int leaves,
    int before,
    int kept,
    Why why) {

  enum Kind {
    PROVED,
    /// The best that was seen before the search was ended.
    UNPROVED,
    IMPOSSIBLE,
    GIVEN_UP;

    String key() {
      return "jury.found." + name();
    }
  }

  /// Numbers fill the sentence.
  record Why(Reason reason, List<Integer> numbers, List<UUID> dossiers, List<UUID> jurors) {
    static final Why NOT = new Why(Reason.NONE, List.of(), List.of(), List.of());
  }

  enum Reason {
    NONE,
    /// Nothing to read: the round is about no dossier.
    NO_DOSSIER,
    /// More readings than the jurors may do.
    TOO_MANY,
    /// Fewer readings than the jurors must do.
    TOO_FEW,
    /// A dossier has too few jurors without a conflict.
    NO_JUROR,
    /// A dossier has nobody who reads a language, or only jurors of one body.
    NO_RULE,
    /// Panels that share no dossier.
    APART,
    TOGETHER;

    String key() {
      return "jury.why." + name();
    }
  }

  boolean possible() {
    return kind == Kind.PROVED || kind == Kind.UNPROVED;
  }
}
