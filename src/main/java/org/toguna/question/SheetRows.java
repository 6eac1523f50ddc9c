package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_CHOICE;
import static org.toguna.tables.Tables.QUESTION_IF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.QuestionRecord;

/// Questions as they are kept: three questions to the database, however many they are.
final class SheetRows {
  private SheetRows() {}

  static List<Question> read(DSLContext sql, Condition which) {
    var rows =
        sql.selectFrom(QUESTION).where(which).orderBy(QUESTION.POSITION, QUESTION.ID).fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids = rows.map(QuestionRecord::getId);
    var choices = choices(sql, ids);
    var conditions = conditions(sql, ids);
    return rows.map(row ->
        new Question(
            row.getId(),
            row.getSlug(),
            new Question.Wording(row.getLabel(), row.getHint(), row.getUnit()),
            new Question.Rules(
                Kind.valueOf(row.getKind()),
                row.getRequired(),
                choices.getOrDefault(row.getId(), List.of()),
                Optional.ofNullable(row.getIfId())
                    .map(on -> new Only(on, conditions.getOrDefault(row.getId(), List.of()))),
                Optional.of(row.getOnBadge()).filter(one -> !one.isEmpty()).map(OnBadge::valueOf)),
            new Question.Care(row.getPurpose(), row.getKeptDays())));
  }

  private static Map<UUID, List<Choice>> choices(DSLContext sql, List<UUID> ids) {
    return sql
        .selectFrom(QUESTION_CHOICE)
        .where(QUESTION_CHOICE.QUESTION_ID.in(ids))
        .orderBy(QUESTION_CHOICE.POSITION, QUESTION_CHOICE.SLUG)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getQuestionId(),
                Collectors.mapping(
                    row -> new Choice(row.getSlug(), row.getLabel()), Collectors.toList())));
  }

  private static Map<UUID, List<String>> conditions(DSLContext sql, List<UUID> ids) {
    return sql
        .selectFrom(QUESTION_IF)
        .where(QUESTION_IF.QUESTION_ID.in(ids))
        .orderBy(QUESTION_IF.CHOICE)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getQuestionId(),
                Collectors.mapping(row -> row.getChoice(), Collectors.toList())));
  }
}
