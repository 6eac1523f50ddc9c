package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_MISSING;
import static org.toguna.tables.Tables.SCORING_SHEET;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;

/// Drafts on dossiers that were withdrawn go. Two years after an edition what its sheets say goes,
/// and whose they were; digests and entries in the public journal stay.
@Component
class OldSheets implements Chore {
  private static final int YEARS_KEPT = 2;

  private final Db db;
  private final Clock clock;

  OldSheets(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sheets of old editions";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    db.run(OldSheets::drafts);
    db.read(ScoringRound::all).stream()
        .filter(round -> isOld(db.read(sql -> Editions.get(sql, round.edition()))))
        .forEach(this::erase);
  }

  private static void drafts(Unit unit) {
    Sheet.all(unit.sql(), SCORING_SHEET.SEALED_AT.isNull()).stream()
        .map(Sheet::place)
        .filter(place ->
            HandedIn.find(unit.sql(), place.key().contest(), place.application()).isEmpty())
        .forEach(place ->
            unit.sql()
                .deleteFrom(SCORING_SHEET)
                .where(SCORING_SHEET.APPLICATION_ID.eq(place.application()))
                .and(SCORING_SHEET.SEALED_AT.isNull())
                .execute());
  }

  private boolean isOld(Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return edition.period().to().plusYears(YEARS_KEPT).isBefore(today);
  }

  private void erase(ScoringRound round) {
    db.run(unit -> {
      ScoringHeld.erase(unit, Sheet.in(round.key()));
      unit.sql()
          .update(SCORING_SHEET)
          .setNull(SCORING_SHEET.PERSON_ID)
          .where(Sheet.in(round.key()))
          .and(SCORING_SHEET.PERSON_ID.isNotNull())
          .execute();
      unit.sql()
          .deleteFrom(SCORING_MISSING)
          .where(SCORING_MISSING.CONTEST_ID.eq(round.key().contest()))
          .and(SCORING_MISSING.ROUND.eq(round.key().round().name()))
          .execute();
    });
  }
}
