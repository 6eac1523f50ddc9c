package org.toguna.printrun;

import static org.toguna.tables.Tables.PRINTRUN;
import static org.toguna.tables.Tables.PRINTRUN_BADGE;
import static org.toguna.tables.Tables.PRINTRUN_PART;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.badge.BadgeId;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Jobs;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Orders a run: which badges are in which part is settled now, each part is a job of its own.
@Component
class Ordering {
  static final String JOB = "printrun part";

  /// Badges to a part: a file that a phone's memory and a printer's queue can take.
  static final int PART = 100;

  private final Jobs jobs;
  private final Journal journal;
  private final Clock clock;

  Ordering(Jobs jobs, Journal journal, Clock clock) {
    this.jobs = jobs;
    this.journal = journal;
    this.clock = clock;
  }

  UUID order(Unit unit, Actor actor, PrintRun.Order order, List<BadgeId> badges) {
    var run = Ids.next();
    unit.sql()
        .insertInto(PRINTRUN)
        .set(PRINTRUN.ID, run)
        .set(PRINTRUN.EDITION_ID, order.edition())
        .set(PRINTRUN.PAPER, order.paper().name())
        .set(PRINTRUN.LANG, order.lang().code())
        .set(PRINTRUN.TITLE, order.title())
        .set(PRINTRUN.BADGES, badges.size())
        .set(PRINTRUN.ORDERED_AT, clock.instant())
        .execute();
    for (int start = 0, part = 1; start < badges.size(); start += PART, part++) {
      part(unit, run, part, badges.subList(start, Math.min(start + PART, badges.size())));
    }
    journal.note(unit, actor, Subject.of("printrun", run), "added", null, null);
    return run;
  }

  private void part(Unit unit, UUID run, int number, List<BadgeId> badges) {
    unit.sql()
        .insertInto(PRINTRUN_PART)
        .set(PRINTRUN_PART.RUN_ID, run)
        .set(PRINTRUN_PART.NUMBER, number)
        .execute();
    var rows =
        unit.sql()
            .insertInto(
                PRINTRUN_BADGE,
                PRINTRUN_BADGE.RUN_ID,
                PRINTRUN_BADGE.BADGE_ID,
                PRINTRUN_BADGE.PART,
                PRINTRUN_BADGE.POSITION);
    for (int i = 0; i < badges.size(); i++) {
      rows = rows.values(run, badges.get(i), number, i);
    }
    rows.execute();
    jobs.post(unit, Jobs.Order.of(JOB, run + "/" + number));
  }

  /// Badges that are in a run of this edition already.
  static Set<BadgeId> printed(DSLContext sql, EditionId edition) {
    return sql.selectDistinct(PRINTRUN_BADGE.BADGE_ID)
        .from(PRINTRUN_BADGE)
        .join(PRINTRUN)
        .on(PRINTRUN.ID.eq(PRINTRUN_BADGE.RUN_ID))
        .where(PRINTRUN.EDITION_ID.eq(edition))
        .fetchSet(PRINTRUN_BADGE.BADGE_ID);
  }
}
