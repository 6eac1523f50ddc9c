package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_PRESENCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// From when to when a member was there.
record Stay(int member, Instant arrived, Optional<Instant> left) {

  static List<Stay> of(DSLContext sql, UUID sitting) {
    return sql.selectFrom(DELIBERATION_PRESENCE)
        .where(DELIBERATION_PRESENCE.SITTING_ID.eq(sitting))
        .orderBy(DELIBERATION_PRESENCE.ARRIVED_AT, DELIBERATION_PRESENCE.MEMBER)
        .fetch(row ->
            new Stay(row.getMember(), row.getArrivedAt(), Optional.ofNullable(row.getLeftAt())));
  }
}
