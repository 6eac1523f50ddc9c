package org.toguna.question;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.toguna.edition.FormWords;

/// A question as the journal keeps it.
final class Noted {
  static final String KIND = "question";

  private Noted() {}

  /// Nothing where the sheet has no such question.
  static Optional<Map<String, String>> in(Sheet sheet, UUID id) {
    return sheet.find(id).map(question -> of(sheet, question));
  }

  private static Map<String, String> of(Sheet sheet, Question question) {
    var noted = new TreeMap<String, String>();
    FormWords.put(noted, "label", question.wording().label());
    FormWords.put(noted, "hint", question.wording().hint());
    FormWords.put(noted, "unit", question.wording().unit());
    FormWords.put(noted, "purpose", question.care().purpose());
    noted.put("kind", question.kind().name());
    noted.put("required", Boolean.toString(question.rules().required()));
    question.rules().onBadge().ifPresent(badge -> noted.put("badge", badge.name()));
    noted.put("days", Integer.toString(question.care().days()));
    noted.put("position", Integer.toString(1 + sheet.questions().indexOf(question)));
    noted.put(
        "choices",
        question.rules().choices().stream()
            .map(choice -> choice.label().toString())
            .collect(Collectors.joining(", ")));
    question
        .rules()
        .only()
        .ifPresent(only ->
            noted.put(
                "only",
                sheet
                    .find(only.question())
                    .map(one -> one.wording().label() + " : " + String.join(", ", only.choices()))
                    .orElse("")));
    noted.values().removeIf(String::isEmpty);
    return noted;
  }
}
