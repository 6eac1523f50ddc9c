package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Documents;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.QuestionAnswerRecord;

/// What was answered, written in the unit of the thing it was answered for.
public final class Answers {
  private Answers() {}

  /// Whose answers they are: for what, by whom, when.
  public record By(Respondent respondent, PersonId person, Instant at) {}

  private static Condition of(Respondent respondent) {
    return QUESTION_ANSWER
        .SUBJECT_KIND
        .eq(respondent.kind())
        .and(QUESTION_ANSWER.SUBJECT_ID.eq(respondent.id()));
  }

  /// Brings the respondent's answers to a sheet to these; a question that is gone meanwhile, or has
  /// become one of another kind, takes none.
  public static void write(Unit unit, Sheet sheet, By by, Filled filled) {
    var unanswered =
        sheet.questions().stream()
            .map(Question::id)
            .filter(id -> filled.answer(id).isEmpty())
            .toList();
    if (!unanswered.isEmpty()) {
      Gone.answers(unit, of(by.respondent()).and(QUESTION_ANSWER.QUESTION_ID.in(unanswered)));
    }
    var before =
        sheet.hasDocuments() ? Gone.documents(unit, of(by.respondent())) : List.<String>of();
    for (Question question : sheet.questions()) {
      filled.answer(question.id()).ifPresent(content -> put(unit, question, by, content));
    }
    Documents.drop(unit, PaperPurpose.PAPER, before);
  }

  /// Adds the answers to questions that the respondent has not answered yet.
  public static void complete(Unit unit, Sheet sheet, By by, Filled filled) {
    for (Question question : sheet.questions()) {
      filled
          .answer(question.id())
          .ifPresent(content -> given(unit, question, by, content).onConflictDoNothing().execute());
    }
  }

  private static void put(Unit unit, Question question, By by, String content) {
    if (question.kind() == Kind.DOCUMENT && !Documents.claim(unit, content, by.at())) {
      throw new IllegalStateException("A document was swept away while its form was sent");
    }
    given(unit, question, by, content)
        .onConflict(
            QUESTION_ANSWER.QUESTION_ID, QUESTION_ANSWER.SUBJECT_KIND, QUESTION_ANSWER.SUBJECT_ID)
        .doUpdate()
        .set(QUESTION_ANSWER.CONTENT, content)
        .set(QUESTION_ANSWER.PERSON_ID, by.person())
        .set(QUESTION_ANSWER.ANSWERED_AT, by.at())
        .execute();
  }

  private static InsertOnDuplicateStep<QuestionAnswerRecord> given(
      Unit unit, Question question, By by, String content) {
    return unit.sql()
        .insertInto(
            QUESTION_ANSWER,
            QUESTION_ANSWER.QUESTION_ID,
            QUESTION_ANSWER.KIND,
            QUESTION_ANSWER.SUBJECT_KIND,
            QUESTION_ANSWER.SUBJECT_ID,
            QUESTION_ANSWER.PERSON_ID,
            QUESTION_ANSWER.CONTENT,
            QUESTION_ANSWER.ANSWERED_AT)
        .select(
            DSL.select(
                    QUESTION.ID,
                    QUESTION.KIND,
                    DSL.val(by.respondent().kind()),
                    DSL.val(by.respondent().id()),
                    DSL.val(by.person(), QUESTION_ANSWER.PERSON_ID),
                    DSL.val(content),
                    DSL.val(by.at(), QUESTION_ANSWER.ANSWERED_AT))
                .from(QUESTION)
                .where(QUESTION.ID.eq(question.id()))
                .and(QUESTION.KIND.eq(question.kind().name())));
  }

  /// A respondent's answers to a sheet as the values of a form's fields.
  public static Map<String, String> values(DSLContext sql, Sheet sheet, Respondent respondent) {
    var values = new HashMap<String, String>();
    for (Answered one : shown(sql, sheet, respondent)) {
      var question = one.question();
      if (question.kind() == Kind.SEVERAL) {
        AnswerText.chosen(one.content()).stream()
            .flatMap(slug -> question.choice(slug).stream())
            .forEach(choice -> values.put(question.field(choice), "on"));
      } else {
        values.put(question.field(), one.content());
      }
    }
    return values;
  }

  /// A respondent's answers to a sheet, in its order.
  public static List<Answered> shown(DSLContext sql, Sheet sheet, Respondent respondent) {
    var given =
        sql.selectFrom(QUESTION_ANSWER)
            .where(of(respondent))
            .fetchMap(QUESTION_ANSWER.QUESTION_ID, QUESTION_ANSWER.CONTENT);
    return Answered.with(
        sql,
        sheet.questions().stream()
            .filter(question -> given.containsKey(question.id()))
            .map(question -> new Answered(question, given.getOrDefault(question.id(), "")))
            .toList());
  }

  /// The code of the document that a respondent answered a question with.
  public static Optional<String> document(DSLContext sql, Respondent respondent, UUID question) {
    return sql.select(QUESTION_ANSWER.CONTENT)
        .from(QUESTION_ANSWER)
        .where(of(respondent))
        .and(QUESTION_ANSWER.QUESTION_ID.eq(question))
        .and(QUESTION_ANSWER.KIND.eq(Kind.DOCUMENT.name()))
        .fetchOptional(QUESTION_ANSWER.CONTENT);
  }

  /// The answers of many respondents of one kind at once, each in its sheet's order.
  public static Map<UUID, List<Answered>> of(
      DSLContext sql, String kind, Collection<UUID> respondents) {
    var rows =
        sql.selectFrom(QUESTION_ANSWER)
            .where(QUESTION_ANSWER.SUBJECT_KIND.eq(kind))
            .and(QUESTION_ANSWER.SUBJECT_ID.in(respondents))
            .fetch();
    if (rows.isEmpty()) {
      return Map.of();
    }
    var asked = rows.stream().map(row -> row.getQuestionId()).distinct().toList();
    var answers = new HashMap<UUID, List<Answered>>();
    SheetRows.read(sql, QUESTION.ID.in(asked))
        .forEach(question ->
            rows.stream()
                .filter(row -> row.getQuestionId().equals(question.id()))
                .forEach(row ->
                    answers
                        .computeIfAbsent(row.getSubjectId(), any -> new ArrayList<>())
                        .add(new Answered(question, row.getContent()))));
    answers.replaceAll((respondent, given) -> Answered.with(sql, given));
    return answers;
  }

  /// Deletes all that was answered for a thing that is taken back.
  public static void forget(Unit unit, Respondent respondent) {
    Gone.answers(unit, of(respondent));
  }

  /// Deletes all answers for things of a kind that are no more: `left` are the ids of those that
  /// are.
  public static void forgetOthers(Unit unit, String kind, Select<Record1<UUID>> left) {
    Gone.answers(unit, others(kind, left));
  }

  private static Condition others(String kind, Select<Record1<UUID>> left) {
    return QUESTION_ANSWER.SUBJECT_KIND.eq(kind).and(QUESTION_ANSWER.SUBJECT_ID.notIn(left));
  }

  /// How many answers there are for things of a kind that are no more.
  public static int strays(DSLContext sql, String kind, Select<Record1<UUID>> left) {
    return sql.fetchCount(QUESTION_ANSWER, others(kind, left));
  }
}
