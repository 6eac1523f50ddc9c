package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_SHEET;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;

/// Deletes answers whose question promised it: so many days after the edition's last day.
@Component
class OldAnswers implements Chore {
  private final Db db;
  private final Clock clock;

  OldAnswers(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "answers past their days";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    db.run(unit -> Editions.all(unit.sql()).forEach(edition -> forget(unit, edition)));
  }

  private void forget(Unit unit, Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    int gone = (int) ChronoUnit.DAYS.between(edition.period().to(), today);
    if (gone <= 0) {
      return;
    }
    Gone.answers(
        unit,
        QUESTION_ANSWER.QUESTION_ID.in(
            DSL.select(QUESTION.ID)
                .from(QUESTION)
                .join(QUESTION_SHEET)
                .on(QUESTION_SHEET.OWNER_KIND.eq(QUESTION.OWNER_KIND))
                .and(QUESTION_SHEET.OWNER_ID.eq(QUESTION.OWNER_ID))
                .where(QUESTION_SHEET.EDITION_ID.eq(edition.id()))
                .and(QUESTION.KEPT_DAYS.lt(gone))));
  }
}
