package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY_DAY;
import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;
import org.toguna.question.Answers;

/// Forgets who came to an edition two years after it ended.
@Component
class OldRegistrations implements Chore {
  private static final int YEARS_KEPT = 2;

  private final Db db;
  private final Badging badging;
  private final Clock clock;

  OldRegistrations(Db db, Badging badging, Clock clock) {
    this.db = db;
    this.badging = badging;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "registrations of old editions";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    db.run(unit ->
        Editions.all(unit.sql()).stream()
            .filter(this::isOld)
            .forEach(edition -> forget(unit, edition.id())));
  }

  private boolean isOld(Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return edition.period().to().plusYears(YEARS_KEPT).isBefore(today);
  }

  private void forget(Unit unit, EditionId edition) {
    unit.sql()
        .selectFrom(REGISTRATION)
        .where(REGISTRATION.EDITION_ID.eq(edition))
        .fetch(Registration::of)
        .forEach(registration -> badging.forget(unit, registration));
    unit.sql().deleteFrom(REGISTRATION).where(REGISTRATION.EDITION_ID.eq(edition)).execute();
    Answers.forgetOthers(
        unit, CategoryQuestions.ANSWERED_FOR, DSL.select(REGISTRATION.ID).from(REGISTRATION));
    unit.sql()
        .update(PARTICIPANT_CATEGORY)
        .set(PARTICIPANT_CATEGORY.TAKEN, 0)
        .set(PARTICIPANT_CATEGORY.WAITING, 0)
        .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition))
        .execute();
    unit.sql()
        .update(PARTICIPANT_CATEGORY_DAY)
        .set(PARTICIPANT_CATEGORY_DAY.TAKEN, 0)
        .set(PARTICIPANT_CATEGORY_DAY.WAITING, 0)
        .where(
            PARTICIPANT_CATEGORY_DAY.CATEGORY_ID.in(
                DSL.select(PARTICIPANT_CATEGORY.ID)
                    .from(PARTICIPANT_CATEGORY)
                    .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition))))
        .execute();
  }
}
