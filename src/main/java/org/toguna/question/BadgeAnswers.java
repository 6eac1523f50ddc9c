package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.base.Lang;

/// The answers that badges print. They are read whenever a badge is made, so that none outlives the
/// days its question promised.
public final class BadgeAnswers {
  private BadgeAnswers() {}

  /// As people read it; either may be empty.
  public record Line(String body, String country) {}

  /// Of respondents of one kind, those who answered such a question.
  public static Map<UUID, Line> of(
      DSLContext sql, String kind, Collection<UUID> respondents, Lang lang) {
    var rows =
        sql.select(QUESTION_ANSWER.SUBJECT_ID, QUESTION_ANSWER.QUESTION_ID, QUESTION_ANSWER.CONTENT)
            .from(QUESTION_ANSWER)
            .join(QUESTION)
            .on(QUESTION.ID.eq(QUESTION_ANSWER.QUESTION_ID))
            .where(QUESTION_ANSWER.SUBJECT_KIND.eq(kind))
            .and(QUESTION_ANSWER.SUBJECT_ID.in(respondents))
            .and(QUESTION.ON_BADGE.ne(""))
            .fetch();
    if (rows.isEmpty()) {
      return Map.of();
    }
    var questions = new HashMap<UUID, Question>();
    SheetRows.read(sql, QUESTION.ID.in(rows.map(row -> row.value2())))
        .forEach(one -> questions.put(one.id(), one));
    var said = new HashMap<UUID, EnumMap<OnBadge, String>>();
    rows.forEach(row ->
        Optional.ofNullable(questions.get(row.value2()))
            .ifPresent(one ->
                one.rules()
                    .onBadge()
                    .ifPresent(place ->
                        said.computeIfAbsent(row.value1(), any -> new EnumMap<>(OnBadge.class))
                            .put(place, new Answered(one, row.value3()).text(lang)))));
    return lines(said);
  }

  private static Map<UUID, Line> lines(Map<UUID, EnumMap<OnBadge, String>> said) {
    var lines = new HashMap<UUID, Line>();
    said.forEach((respondent, places) ->
        lines.put(
            respondent,
            new Line(
                places.getOrDefault(OnBadge.BODY, ""), places.getOrDefault(OnBadge.COUNTRY, ""))));
    return lines;
  }
}
