package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_TIE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Forgets what jurors declared thirty days after the edition, and who they were two years after
/// it.
@Component
class OldJuries implements Chore {
  private static final int DAYS_TIES = 30;
  private static final int YEARS_KEPT = 2;

  private final Db db;
  private final Clock clock;

  OldJuries(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "juries whose day has come";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    for (Edition edition : db.read(Editions::all)) {
      var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
      var over = edition.period().to();
      if (over.plusDays(DAYS_TIES).isBefore(today)) {
        db.run(unit ->
            unit.sql().deleteFrom(JURY_TIE).where(JURY_TIE.CONTEST_ID.in(of(edition))).execute());
      }
      if (over.plusYears(YEARS_KEPT).isBefore(today)) {
        db.run(unit ->
            unit.sql()
                .deleteFrom(JURY_MEMBER)
                .where(JURY_MEMBER.CONTEST_ID.in(of(edition)))
                .execute());
      }
    }
  }

  private static Select<Record1<UUID>> of(Edition edition) {
    return DSL.select(JURY.CONTEST_ID).from(JURY).where(JURY.EDITION_ID.eq(edition.id()));
  }
}
