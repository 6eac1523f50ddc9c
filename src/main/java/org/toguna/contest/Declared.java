package org.toguna.contest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody says of itself and its firm. What was not said is absent, never false.
public record Declared(
    Holder holder, Optional<Firm> firm, Map<Body, Share> women, Map<Tie, Boolean> ties) {

  /// The person who enters: country of residence, nationalities (none: not said), birth.
  public record Holder(Optional<String> residence, Set<String> nationalities, Since born) {}

  /// Percent of the capital by the holders' country; what was not said is missing to a hundred.
  public record Firm(Optional<String> registeredIn, Since founded, Map<String, Integer> capital) {
    int said() {
      return capital.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// So many women of so many people, or percent of a hundred.
  public record Share(int women, int of) {
    public Share {
      if (women < 0 || of < women) {
        throw new IllegalArgumentException(women + " of " + of);
      }
    }
  }

  /// Where women are counted.
  public enum Body {
    TEAM,
    CAPITAL,
    MANAGEMENT;

    public String key() {
      return "contest.body." + name();
    }
  }

  /// A bond with the contest that excludes.
  public enum Tie {
    STAFF,
    FAMILY,
    JURY;

    public String key() {
      return "contest.tie." + name();
    }
  }
}
