package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_CHECKIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.FollowupCheckinRecord;

/// A dated check-in: answered from the day it opens until the organiser closes it.
record Checkin(UUID id, Asked asked, Optional<Instant> closed) {

  record Asked(Words name, LocalDate opens, LocalDate due) {}

  /// An edition's in the order of their days.
  static List<Checkin> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(FOLLOWUP_CHECKIN)
        .where(FOLLOWUP_CHECKIN.EDITION_ID.eq(edition))
        .orderBy(FOLLOWUP_CHECKIN.DUE_ON)
        .fetch(Checkin::of);
  }

  private static Checkin of(FollowupCheckinRecord row) {
    return new Checkin(
        row.getId(),
        new Asked(row.getName(), row.getOpensOn(), row.getDueOn()),
        Optional.ofNullable(row.getClosedAt()));
  }

  boolean isOpen(LocalDate today) {
    return closed.isEmpty() && !today.isBefore(asked.opens());
  }
}
