package org.toguna.printrun;

import static org.toguna.tables.Tables.PRINTRUN;
import static org.toguna.tables.Tables.PRINTRUN_BADGE;
import static org.toguna.tables.Tables.PRINTRUN_PART;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.toguna.badge.BadgeSheet;
import org.toguna.badge.Face;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Outcome;
import org.toguna.kit.jobs.Task;
import org.toguna.kit.jobs.Work;
import org.toguna.registration.Roster;

/// Makes one part. Badges that were revoked since the run was ordered are left out.
@Component
class PartWork implements Work {
  private static final String DONE = "";

  private final Db db;
  private final BadgeSheet sheet;
  private final Clock clock;

  PartWork(Db db, BadgeSheet sheet, Clock clock) {
    this.db = db;
    this.sheet = sheet;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Ordering.JOB;
  }

  /// A sheet takes a whole processor: the gates and the pages go before.
  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public Outcome run(Task task) {
    var names = task.argument().split("/", 2);
    var run = UUID.fromString(names[0]);
    int part = Integer.parseInt(names[1]);
    var here = PRINTRUN_PART.RUN_ID.eq(run).and(PRINTRUN_PART.NUMBER.eq(part));
    var waits = here.and(PRINTRUN_PART.MADE_AT.isNull());
    if (db.read(sql -> sql.fetchExists(PRINTRUN_PART, waits))) {
      make(run, part, waits);
    }
    return new Outcome.Done(DONE);
  }

  private void make(UUID run, int part, Condition waits) {
    var order =
        db.read(sql ->
                sql.select(PRINTRUN.EDITION_ID)
                    .from(PRINTRUN)
                    .where(PRINTRUN.ID.eq(run))
                    .fetchOptional(PRINTRUN.EDITION_ID)
                    .flatMap(edition -> PrintRun.find(sql, edition, run)))
            .map(PrintRun::order)
            .orElseThrow();
    var edition = db.read(sql -> Editions.get(sql, order.edition()));
    var faces = faces(run, part, order);
    var pdf =
        faces.isEmpty() ? new byte[0] : sheet.pdf(order.paper(), order.lang(), edition, faces);
    db.run(unit ->
        unit.sql()
            .update(PRINTRUN_PART)
            .set(PRINTRUN_PART.PDF, pdf)
            .set(PRINTRUN_PART.MADE_AT, clock.instant())
            .where(waits)
            .execute());
  }

  private List<Face> faces(UUID run, int part, PrintRun.Order order) {
    return db.read(sql -> {
      var badges =
          sql.select(PRINTRUN_BADGE.BADGE_ID)
              .from(PRINTRUN_BADGE)
              .where(PRINTRUN_BADGE.RUN_ID.eq(run))
              .and(PRINTRUN_BADGE.PART.eq(part))
              .orderBy(PRINTRUN_BADGE.POSITION)
              .fetch(PRINTRUN_BADGE.BADGE_ID);
      EditionId edition = order.edition();
      return Roster.faces(sql, edition, order.lang(), badges);
    });
  }
}
