package org.toguna.contest;

import org.toguna.kit.web.Marked;

/// What a rule makes of what was declared. A person decides by it; it decides nothing.
sealed interface Outcome extends Marked {

  record Met() implements Outcome {}

  record NotMet(Sentence because) implements Outcome {}

  /// It cannot be told without something that was not declared.
  record Untold(Sentence without) implements Outcome {}

  static Outcome met() {
    return new Met();
  }

  static Outcome notMet(String key, Object... values) {
    return new NotMet(Sentence.of(key, values));
  }

  static Outcome untold(String key, Object... values) {
    return new Untold(Sentence.of(key, values));
  }

  @Override
  default Mark mark() {
    return switch (this) {
      case Met _ -> Mark.ON;
      case NotMet _ -> Mark.KO;
      case Untold _ -> Mark.AWAITED;
    };
  }

  default String key() {
    return switch (this) {
      case Met _ -> "contest.outcome.met";
      case NotMet _ -> "contest.outcome.notmet";
      case Untold _ -> "contest.outcome.untold";
    };
  }
}
