package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_CHOICE;
import static org.toguna.tables.Tables.QUESTION_IF;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of questions and answers, beside what the tables themselves refuse.
@Configuration(proxyBeanMethods = false)
class QuestionPromises {

  @Bean
  Invariant questionsStandInOneOrder() {
    return Invariant.of(
        "No two questions of a sheet stand at one place",
        sql ->
            sql.select(QUESTION.OWNER_ID)
                .from(QUESTION)
                .groupBy(QUESTION.OWNER_KIND, QUESTION.OWNER_ID, QUESTION.POSITION)
                .having(DSL.count().gt(1)));
  }

  @Bean
  Invariant conditionsNameAnswers() {
    return Invariant.of(
        "A question that depends on another says on which answers",
        sql ->
            sql.select(QUESTION.ID)
                .from(QUESTION)
                .where(QUESTION.IF_ID.isNotNull())
                .andNotExists(
                    DSL.selectOne()
                        .from(QUESTION_IF)
                        .where(QUESTION_IF.QUESTION_ID.eq(QUESTION.ID))));
  }

  @Bean
  Invariant answersAreAmongTheChoices() {
    return Invariant.told(
        "What was answered by choosing is among the question's choices",
        QuestionPromises::unknownChoices);
  }

  private static List<String> unknownChoices(DSLContext sql) {
    var choices =
        sql.select(QUESTION_CHOICE.QUESTION_ID, QUESTION_CHOICE.SLUG)
            .from(QUESTION_CHOICE)
            .fetchGroups(QUESTION_CHOICE.QUESTION_ID, QUESTION_CHOICE.SLUG);
    return sql
        .selectDistinct(QUESTION_ANSWER.QUESTION_ID, QUESTION_ANSWER.CONTENT)
        .from(QUESTION_ANSWER)
        .where(QUESTION_ANSWER.KIND.in(Kind.ONE.name(), Kind.SEVERAL.name()))
        .fetch()
        .stream()
        .filter(row ->
            !choices
                .getOrDefault(row.value1(), List.of())
                .containsAll(AnswerText.chosen(row.value2())))
        .map(row -> row.value1() + " " + row.value2())
        .toList();
  }
}
