package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.ParticipantCategoryDayRecord;

/// A day that a category is for, and its places. A category without any is for all days of its
/// edition, and counts none of them.
record CategoryDay(LocalDate date, OptionalInt quota, int taken, int waiting) {

  static List<CategoryDay> of(DSLContext sql, UUID category) {
    return sql.selectFrom(PARTICIPANT_CATEGORY_DAY)
        .where(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID.eq(category))
        .orderBy(PARTICIPANT_CATEGORY_DAY.DAY_ON)
        .fetch(CategoryDay::of);
  }

  static CategoryDay of(ParticipantCategoryDayRecord row) {
    var quota = row.getQuota();
    return new CategoryDay(
        row.getDayOn(),
        quota == null ? OptionalInt.empty() : OptionalInt.of(quota),
        row.getTaken(),
        row.getWaiting());
  }

  boolean hasRoom() {
    return quota.isEmpty() || taken < quota.getAsInt();
  }

  /// Room for somebody who comes now: where a day is counted, nobody passes those who wait for it.
  boolean isOpenToAll() {
    return quota.isEmpty() || (hasRoom() && waiting == 0);
  }
}
