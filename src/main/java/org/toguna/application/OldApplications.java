package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_CALL;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;

/// Forgets dossiers on their day: what was withdrawn thirty days after, drafts that were never
/// handed in sixty days after the call, all of an edition two years after it.
@Component
class OldApplications implements Chore {
  private static final int YEARS_KEPT = 2;
  private static final Duration DRAFTS = Duration.ofDays(60);

  private final Db db;
  private final Clock clock;

  OldApplications(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "dossiers whose day has come";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    withdrawn();
    ids(this::drafts).forEach(id -> db.run(unit -> Withdrawing.delete(unit, id)));
    db.read(Editions::all).stream()
        .filter(this::isOld)
        .flatMap(edition -> ids(_ -> APPLICATION.EDITION_ID.eq(edition.id())).stream())
        .forEach(id -> db.run(unit -> Withdrawing.delete(unit, id)));
  }

  private void withdrawn() {
    ids(_ -> APPLICATION.ERASE_AT.le(clock.instant()))
        .forEach(id -> db.run(unit -> erase(unit, id)));
  }

  private static void erase(Unit unit, UUID id) {
    unit.sql()
        .select(APPLICATION_CALL.LATE_AT)
        .from(APPLICATION_CALL)
        .join(APPLICATION)
        .on(APPLICATION.CONTEST_ID.eq(APPLICATION_CALL.CONTEST_ID))
        .where(APPLICATION.ID.eq(id))
        .fetchOptional(APPLICATION_CALL.LATE_AT)
        .ifPresent(late -> Withdrawing.erase(unit, id, late));
  }

  private Condition drafts(DSLContext sql) {
    return APPLICATION
        .STATE
        .eq(State.DRAFT.name())
        .and(
            APPLICATION.CONTEST_ID.in(
                sql.select(APPLICATION_CALL.CONTEST_ID)
                    .from(APPLICATION_CALL)
                    .where(APPLICATION_CALL.LATE_AT.le(clock.instant().minus(DRAFTS)))));
  }

  private interface Which {
    Condition in(DSLContext sql);
  }

  private List<UUID> ids(Which which) {
    return db.read(sql ->
        sql.select(APPLICATION.ID).from(APPLICATION).where(which.in(sql)).fetch(APPLICATION.ID));
  }

  private boolean isOld(Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return edition.period().to().plusYears(YEARS_KEPT).isBefore(today);
  }
}
