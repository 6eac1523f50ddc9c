package org.toguna.question;

import java.util.List;
import org.toguna.kit.base.Words;

/// How a question is answered.
enum Kind {
  SHORT,
  LONG,
  ONE,
  SEVERAL,
  YES_NO,
  /// A day, or only its year where that is all somebody knows.
  DATE,
  NUMBER,
  COUNTRY,
  PHONE,
  EMAIL,
  /// A file: a PDF, or a photograph of a paper.
  DOCUMENT;

  static final String YES = "oui";
  static final String NO = "non";

  private static final List<Choice> YES_OR_NO =
      List.of(new Choice(YES, Words.of("Oui", "Yes")), new Choice(NO, Words.of("Non", "No")));

  /// The organiser writes what may be chosen.
  boolean asksForChoices() {
    return this == ONE || this == SEVERAL;
  }

  /// Answered by choosing, so that other questions may depend on it.
  boolean isChosen() {
    return asksForChoices() || this == YES_NO;
  }

  /// The choices as they are kept, whatever was written for other kinds.
  List<Choice> choices(List<Choice> written) {
    if (this == YES_NO) {
      return YES_OR_NO;
    }
    return asksForChoices() ? written : List.of();
  }

  String key() {
    return "question.kind." + name();
  }
}
