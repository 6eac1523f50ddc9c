package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// An owner's questions in their order. `end` is the edition's last day, from which the days that
/// answers are kept are counted.
public record Sheet(Owner owner, LocalDate end, List<Question> questions) {
  private static final int LONGEST_DRAFT = 2_000;

  public Sheet {
    questions = List.copyOf(questions);
  }

  /// The sheet as it stands; without questions where nobody wrote any.
  public static Sheet of(DSLContext sql, Owner owner, Edition edition) {
    return new Sheet(
        owner,
        edition.period().to(),
        SheetRows.read(
            sql, QUESTION.OWNER_KIND.eq(owner.kind()).and(QUESTION.OWNER_ID.eq(owner.id()))));
  }

  public boolean isEmpty() {
    return questions.isEmpty();
  }

  /// Some questions are asked only after some answers.
  public boolean hasConditions() {
    return questions.stream().anyMatch(one -> one.rules().only().isPresent());
  }

  /// What must be answered, for a desk where people queue; papers are looked at there.
  public Sheet atTheDesk() {
    return new Sheet(
        owner,
        end,
        questions.stream()
            .filter(one -> one.rules().required() && one.kind() != Kind.DOCUMENT)
            .toList());
  }

  /// Some are answered by documents: their form is sent as one with files.
  public boolean hasDocuments() {
    return documents().findAny().isPresent();
  }

  Stream<Question> documents() {
    return questions.stream().filter(one -> one.kind() == Kind.DOCUMENT);
  }

  /// Empties the form's fields for documents.
  public void withoutDocuments(Form form) {
    documents().forEach(one -> form.put(one.field(), ""));
  }

  Optional<Question> find(UUID id) {
    return questions.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Question> called(String slug) {
    return questions.stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  /// Those before a question; all of them where it is new.
  List<Question> before(Optional<UUID> id) {
    return questions.stream().takeWhile(one -> !Optional.of(one.id()).equals(id)).toList();
  }

  /// The last day on which an answer is kept.
  LocalDate keptUntil(Question question) {
    return end.plusDays(question.care().days());
  }

  /// Names the fields for the summary of what is wrong.
  public Form labelled(Form form, Scene scene) {
    var labels = new HashMap<String, String>();
    questions.forEach(one -> labels.put(one.field(), one.label(scene.lang())));
    return form.labelled(labels);
  }

  /// What was typed into its fields so far, right or wrong, to be laid aside.
  public Map<String, String> typed(Form form) {
    var typed = new TreeMap<String, String>();
    questions.stream()
        .flatMap(Question::fields)
        .filter(field -> !form.value(field).isEmpty())
        .forEach(field ->
            typed.put(
                field,
                form.value(field)
                    .substring(0, Math.min(LONGEST_DRAFT, form.value(field).length()))));
    return typed;
  }
}
