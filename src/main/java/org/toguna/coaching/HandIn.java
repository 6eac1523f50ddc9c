package org.toguna.coaching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.toguna.tables.tables.records.CoachingHandinRecord;

/// What a team handed in, the code of a file or a link, and what a coach said of it.
record HandIn(
    UUID team, int number, String code, String link, Instant at, Optional<Judged> judged) {

  record Judged(boolean accepted, String remark, Instant at) {}

  static HandIn of(CoachingHandinRecord row) {
    return new HandIn(
        row.getApplicationId(),
        row.getNumber(),
        row.getCode(),
        row.getLink(),
        row.getHandedAt(),
        Optional.ofNullable(row.getVerdict())
            .map(verdict ->
                new Judged(verdict.equals("ACCEPTED"), row.getRemark(), row.getJudgedAt())));
  }
}
