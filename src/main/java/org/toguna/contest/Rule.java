package org.toguna.contest;

import java.time.LocalDate;

/// A rule of eligibility as a value; [Judging] says what it makes of declared facts.
sealed interface Rule {

  /// Lives in one of these countries.
  record Residence(Countries countries) implements Rule {}

  /// Has the nationality of one of these countries, or a firm registered there.
  record Origin(Countries countries) implements Rule {}

  /// Is of this age in whole years on a day.
  record FounderAge(int least, int most, LocalDate on) implements Rule {
    public FounderAge {
      if (least < 0 || most < least || most > 120) {
        throw new IllegalArgumentException("no ages: " + least + " to " + most);
      }
    }
  }

  /// The firm exists on a day and was registered at most so many years before it.
  record FirmAge(int most, LocalDate on) implements Rule {
    public FirmAge {
      if (most < 1 || most > 100) {
        throw new IllegalArgumentException("no number of years: " + most);
      }
    }
  }

  /// At least so many percent of the capital belong to nationals of these countries.
  record Capital(Countries countries, int percent) implements Rule {
    public Capital {
      mustBePercent(percent);
    }
  }

  /// A rule that a prize for women can have of its own.
  sealed interface OfWomen extends Rule {}

  /// At least so many percent of the team, the capital or the management are women’s.
  record WomenShare(Declared.Body body, int percent) implements OfWomen {
    public WomenShare {
      mustBePercent(percent);
    }
  }

  record OneWoman(Declared.Body body) implements OfWomen {}

  /// Has no such bond with the contest.
  record Unrelated(Declared.Tie tie) implements Rule {}

  /// The kinds of rules as files and forms name them.
  enum Genre {
    RESIDENCE,
    ORIGIN,
    FOUNDER_AGE,
    FIRM_AGE,
    CAPITAL,
    WOMEN_SHARE,
    ONE_WOMAN,
    UNRELATED;

    String key() {
      return "contest.rule." + name();
    }

    /// Speaks of a firm alone: it has no place in a contest of projects.
    boolean ofFirm() {
      return this == FIRM_AGE || this == CAPITAL;
    }
  }

  default Genre genre() {
    return switch (this) {
      case Residence _ -> Genre.RESIDENCE;
      case Origin _ -> Genre.ORIGIN;
      case FounderAge _ -> Genre.FOUNDER_AGE;
      case FirmAge _ -> Genre.FIRM_AGE;
      case Capital _ -> Genre.CAPITAL;
      case WomenShare _ -> Genre.WOMEN_SHARE;
      case OneWoman _ -> Genre.ONE_WOMAN;
      case Unrelated _ -> Genre.UNRELATED;
    };
  }

  /// The rule in words.
  default Sentence says() {
    var key = genre().key() + ".says";
    return switch (this) {
      case Residence rule -> Sentence.of(key, rule.countries());
      case Origin rule -> Sentence.of(key, rule.countries());
      case FounderAge rule -> Sentence.of(key, rule.least(), rule.most(), rule.on());
      case FirmAge rule -> Sentence.of(key, rule.most(), rule.on());
      case Capital rule -> Sentence.of(key, rule.percent(), rule.countries());
      case WomenShare rule -> Sentence.of(key, rule.percent(), rule.body());
      case OneWoman rule -> Sentence.of(key, rule.body());
      case Unrelated rule -> Sentence.of(key, rule.tie());
    };
  }

  private static void mustBePercent(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("no percentage: " + percent);
    }
  }
}
