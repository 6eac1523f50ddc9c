package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_ASK;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.EligibilityAskRecord;

/// What a candidate is asked for, about the condition `slug` or, where it is empty, the whole;
/// `late` is the first instant that is too late for an answer.
record Ask(UUID id, String slug, String question, Moments moments, Optional<String> answer) {

  record Moments(Instant asked, Instant late, Optional<Instant> answered, boolean withdrawn) {}

  static List<Ask> of(DSLContext sql, UUID application) {
    return sql.selectFrom(ELIGIBILITY_ASK)
        .where(ELIGIBILITY_ASK.APPLICATION_ID.eq(application))
        .orderBy(ELIGIBILITY_ASK.ASKED_AT, ELIGIBILITY_ASK.ID)
        .fetch(Ask::of);
  }

  private static Ask of(EligibilityAskRecord row) {
    return new Ask(
        row.getId(),
        row.getSlug(),
        row.getQuestion(),
        new Moments(
            row.getAskedAt(),
            row.getLateAt(),
            Optional.ofNullable(row.getAnsweredAt()),
            row.getWithdrawnAt() != null),
        Optional.ofNullable(row.getAnswer()));
  }

  /// The dossiers of a contest from which something may still come.
  static Set<UUID> awaited(DSLContext sql, UUID contest, Instant now) {
    return sql.selectDistinct(ELIGIBILITY_ASK.APPLICATION_ID)
        .from(ELIGIBILITY_ASK)
        .join(ELIGIBILITY_SHEET)
        .on(ELIGIBILITY_SHEET.APPLICATION_ID.eq(ELIGIBILITY_ASK.APPLICATION_ID))
        .where(ELIGIBILITY_SHEET.CONTEST_ID.eq(contest))
        .and(openAt(now))
        .fetchSet(ELIGIBILITY_ASK.APPLICATION_ID);
  }

  static Condition openAt(Instant now) {
    return ELIGIBILITY_ASK
        .ANSWERED_AT
        .isNull()
        .and(ELIGIBILITY_ASK.WITHDRAWN_AT.isNull())
        .and(ELIGIBILITY_ASK.LATE_AT.gt(now));
  }

  boolean isOpen(Instant now) {
    return answer.isEmpty() && !moments.withdrawn() && now.isBefore(moments.late());
  }

  /// The key of the word for how it stands.
  String state(Instant now) {
    if (answer.isPresent()) {
      return "eligibility.ask.answered";
    }
    if (moments.withdrawn()) {
      return "eligibility.ask.withdrawn";
    }
    return isOpen(now) ? "eligibility.ask.open" : "eligibility.ask.late";
  }
}
