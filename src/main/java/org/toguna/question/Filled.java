package org.toguna.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.toguna.kit.web.Form;

/// A sheet's answers as they are kept. What was sent for a question that the other answers do not
/// ask for is not among them, and is not missed.
public final class Filled {
  private final Map<UUID, String> answers = new LinkedHashMap<>();

  private Filled() {}

  /// Reads them from a form, which notes under each field what is missing or wrong. Without anybody
  /// who takes files there are no documents.
  public static Filled read(Form form, Sheet sheet) {
    return read(form, sheet, field -> "");
  }

  static Filled read(Form form, Sheet sheet, UnaryOperator<String> documents) {
    var filled = new Filled();
    for (Question question : sheet.questions()) {
      if (filled.asks(question)) {
        var answer = AnswerText.read(form, question, documents);
        answer.ifPresent(content -> filled.answers.put(question.id(), content));
        if (answer.isEmpty() && question.rules().required()) {
          form.wrong(question.field(), "web.form.missing");
        }
      }
    }
    return filled;
  }

  /// A question that was not asked has no answer, so that what depends on it is not asked either.
  private boolean asks(Question question) {
    return question
        .rules()
        .only()
        .map(only ->
            answer(only.question())
                .map(AnswerText::chosen)
                .filter(chosen -> chosen.stream().anyMatch(only.choices()::contains))
                .isPresent())
        .orElse(true);
  }

  Optional<String> answer(UUID question) {
    return Optional.ofNullable(answers.get(question));
  }

  public boolean isEmpty() {
    return answers.isEmpty();
  }
}
