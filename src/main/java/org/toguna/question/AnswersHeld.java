package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_SHEET;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Written;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// What the person answered: each answer with the reason it was asked for and its last day.
@Component
@Order(45)
class AnswersHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var given =
        sql.selectFrom(QUESTION_ANSWER)
            .where(QUESTION_ANSWER.PERSON_ID.eq(whom.id()))
            .fetchGroups(QUESTION_ANSWER.QUESTION_ID, QUESTION_ANSWER.CONTENT);
    var questions =
        given.isEmpty() ? List.<Question>of() : SheetRows.read(sql, QUESTION.ID.in(given.keySet()));
    var editions = editions(sql, questions);
    var lang = whom.person().lang();
    return List.of(
        Holding.rows(
            "question.data",
            Answered.with(sql, answers(questions, given)).stream()
                .map(answer -> facts(answer, end(editions, answer), lang))
                .toList()));
  }

  private static List<Answered> answers(List<Question> questions, Map<UUID, List<String>> given) {
    return questions.stream()
        .flatMap(question ->
            given.getOrDefault(question.id(), List.of()).stream()
                .map(content -> new Answered(question, content)))
        .toList();
  }

  private static Map<UUID, Edition> editions(DSLContext sql, List<Question> questions) {
    var byId = new HashMap<EditionId, Edition>();
    var byQuestion = new HashMap<UUID, Edition>();
    sql.select(QUESTION.ID, QUESTION_SHEET.EDITION_ID)
        .from(QUESTION)
        .join(QUESTION_SHEET)
        .on(QUESTION_SHEET.OWNER_KIND.eq(QUESTION.OWNER_KIND))
        .and(QUESTION_SHEET.OWNER_ID.eq(QUESTION.OWNER_ID))
        .where(QUESTION.ID.in(questions.stream().map(Question::id).toList()))
        .forEach(row ->
            byQuestion.put(
                row.value1(), byId.computeIfAbsent(row.value2(), id -> Editions.get(sql, id))));
    return byQuestion;
  }

  private static Edition.Period end(Map<UUID, Edition> editions, Answered answer) {
    return Objects.requireNonNull(editions.get(answer.question().id())).period();
  }

  private static List<Fact> facts(Answered answer, Edition.Period period, Lang lang) {
    var question = answer.question();
    LocalDate until = period.to().plusDays(question.care().days());
    return List.of(
        Fact.of("question", answer.label(lang)),
        Fact.of("answer", answer.text(lang)),
        Fact.of("purpose", question.care().purpose().in(lang)),
        Fact.of("until", new Written(lang, period.zone()).date(until)));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    Gone.answers(unit, QUESTION_ANSWER.PERSON_ID.eq(whom.id()));
  }
}
