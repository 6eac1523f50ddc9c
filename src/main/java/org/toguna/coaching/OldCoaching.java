package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_COACH;
import static org.toguna.tables.Tables.COACHING_NOTE;
import static org.toguna.tables.Tables.COACHING_PROGRAMME;
import static org.toguna.tables.Tables.COACHING_SLOT;
import static org.toguna.tables.Tables.COACHING_TEAM;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;

/// Forgets coaches, notes and what was handed in two years after the edition; places and who came
/// go with the dossiers.
@Component
class OldCoaching implements Chore {
  private static final int YEARS_KEPT = 2;

  private final Db db;
  private final Clock clock;

  OldCoaching(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "coaching of old editions";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    db.read(Editions::all).stream()
        .filter(this::isOld)
        .flatMap(edition -> db.read(sql -> contests(sql, edition)).stream())
        .forEach(contest -> db.run(unit -> forget(unit, contest)));
  }

  private boolean isOld(Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return edition.period().to().plusYears(YEARS_KEPT).isBefore(today);
  }

  private static List<UUID> contests(DSLContext sql, Edition edition) {
    return sql.select(COACHING_PROGRAMME.CONTEST_ID)
        .from(COACHING_PROGRAMME)
        .where(COACHING_PROGRAMME.EDITION_ID.eq(edition.id()))
        .fetch(COACHING_PROGRAMME.CONTEST_ID);
  }

  private static void forget(Unit unit, UUID contest) {
    var sql = unit.sql();
    var teams =
        sql.select(COACHING_TEAM.APPLICATION_ID)
            .from(COACHING_TEAM)
            .where(COACHING_TEAM.CONTEST_ID.eq(contest))
            .fetch(COACHING_TEAM.APPLICATION_ID);
    teams.forEach(team -> CoachingPapers.forget(unit, team));
    sql.deleteFrom(COACHING_NOTE).where(COACHING_NOTE.APPLICATION_ID.in(teams)).execute();
    Holds.dropCoaches(unit, contest);
    sql.update(COACHING_SLOT)
        .setNull(COACHING_SLOT.PERSON_ID)
        .where(COACHING_SLOT.CONTEST_ID.eq(contest))
        .and(COACHING_SLOT.PERSON_ID.isNotNull())
        .execute();
    sql.deleteFrom(COACHING_COACH).where(COACHING_COACH.CONTEST_ID.eq(contest)).execute();
  }
}
