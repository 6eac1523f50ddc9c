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

  /// Numbers fill the sentence; `rules` are the codes of [AskedRule] of those in the way.
  record Why(
      Reason reason,
      List<Integer> numbers,
      List<UUID> dossiers,
      List<UUID> jurors,
      List<String> rules) {
    static final Why NOT = of(Reason.NONE);

    /// A proposal of earlier days named no rules.
    Why {
      rules = rules == null ? List.of() : List.copyOf(rules);
    }

    static Why of(Reason reason) {
      return new Why(reason, List.of(), List.of(), List.of(), List.of());
    }
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
    /// A dossier has too few jurors of a group without a conflict.
    RULE_NOBODY,
    /// A rule asks more readings of a group than its jurors may do.
    RULE_MANY,
    /// A group's jurors must do more readings than a rule lets them.
    RULE_FEW,
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
