package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_CHOICE;
import static org.toguna.tables.Tables.QUESTION_IF;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.QuestionRecord;

/// Writes one question with its choices and its condition, new or known.
final class Writing {
  private final Unit unit;
  private final Owner owner;
  private final Question question;

  private Writing(Unit unit, Owner owner, Question question) {
    this.unit = unit;
    this.owner = owner;
    this.question = question;
  }

  /// What answers there are stands against it: nothing is written.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    Refused(String field, String textKey) {
      super(textKey);
      this.field = field;
    }

    String field() {
      return field;
    }

    String textKey() {
      return String.valueOf(getMessage());
    }
  }

  /// @throws Refused if a choice that was given as an answer would go, or the kind would change
  static void of(Unit unit, Owner owner, Question question, int position) {
    var writing = new Writing(unit, owner, question);
    writing.mustFitTheAnswers();
    writing.unbind();
    writing.row(position);
    writing.choices();
    writing.bind();
  }

  private void mustFitTheAnswers() {
    var given = QUESTION_ANSWER.QUESTION_ID.eq(question.id());
    if (unit.sql()
        .fetchExists(QUESTION_ANSWER, given.and(QUESTION_ANSWER.KIND.ne(question.kind().name())))) {
      throw new Refused("kind", "question.kind.answered");
    }
    if (!question.kind().isChosen()) {
      return;
    }
    var left = slugs();
    boolean lost =
        unit
            .sql()
            .selectDistinct(QUESTION_ANSWER.CONTENT)
            .from(QUESTION_ANSWER)
            .where(given)
            .fetch(QUESTION_ANSWER.CONTENT)
            .stream()
            .flatMap(content -> Stream.of(content.split(",")))
            .anyMatch(slug -> !left.contains(slug));
    if (lost) {
      throw new Refused("choices", "question.choices.answered");
    }
  }

  private Set<String> slugs() {
    return question.rules().choices().stream().map(Choice::slug).collect(Collectors.toSet());
  }

  private void unbind() {
    unit.sql().deleteFrom(QUESTION_IF).where(QUESTION_IF.QUESTION_ID.eq(question.id())).execute();
  }

  private void row(int position) {
    var on = question.rules().only().map(Only::question);
    var row = new QuestionRecord();
    row.setPosition(position);
    row.setLabel(question.wording().label());
    row.setHint(question.wording().hint());
    row.setUnit(question.wording().unit());
    row.setPurpose(question.care().purpose());
    row.setKind(question.kind().name());
    row.setRequired(question.rules().required());
    row.setOnBadge(question.rules().onBadge().map(Enum::name).orElse(""));
    row.setKeptDays(question.care().days());
    row.setIfId(on.orElse(null));
    row.setIfPosition(on.flatMap(this::position).orElse(null));
    var fresh = row.copy();
    fresh.setId(question.id());
    fresh.setOwnerKind(owner.kind());
    fresh.setOwnerId(owner.id());
    fresh.setSlug(question.slug());
    unit.sql()
        .insertInto(QUESTION)
        .set(fresh)
        .onConflict(QUESTION.ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  private Optional<Integer> position(UUID id) {
    return unit.sql()
        .select(QUESTION.POSITION)
        .from(QUESTION)
        .where(QUESTION.ID.eq(id))
        .fetchOptional(QUESTION.POSITION);
  }

  private void choices() {
    unit.sql()
        .deleteFrom(QUESTION_CHOICE)
        .where(QUESTION_CHOICE.QUESTION_ID.eq(question.id()))
        .and(QUESTION_CHOICE.SLUG.notIn(slugs()))
        .execute();
    List<Choice> choices = question.rules().choices();
    for (int i = 0; i < choices.size(); i++) {
      unit.sql()
          .insertInto(QUESTION_CHOICE)
          .set(QUESTION_CHOICE.QUESTION_ID, question.id())
          .set(QUESTION_CHOICE.SLUG, choices.get(i).slug())
          .set(QUESTION_CHOICE.POSITION, i)
          .set(QUESTION_CHOICE.LABEL, choices.get(i).label())
          .onConflict(QUESTION_CHOICE.QUESTION_ID, QUESTION_CHOICE.SLUG)
          .doUpdate()
          .set(QUESTION_CHOICE.POSITION, i)
          .set(QUESTION_CHOICE.LABEL, choices.get(i).label())
          .execute();
    }
  }

  private void bind() {
    question
        .rules()
        .only()
        .ifPresent(only ->
            only.choices()
                .forEach(choice ->
                    unit.sql()
                        .insertInto(QUESTION_IF)
                        .set(QUESTION_IF.QUESTION_ID, question.id())
                        .set(QUESTION_IF.IF_ID, only.question())
                        .set(QUESTION_IF.CHOICE, choice)
                        .execute()));
  }
}
