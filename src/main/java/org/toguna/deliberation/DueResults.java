package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MATTER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Publishes results whose hour has come.
@Component
class DueResults implements Chore {
  private final Db db;
  private final Proclaiming proclaiming;
  private final Journal journal;
  private final Clock clock;

  DueResults(Db db, Proclaiming proclaiming, Journal journal, Clock clock) {
    this.db = db;
    this.proclaiming = proclaiming;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "results whose hour has come";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(15);
  }

  private record Due(UUID contest, EditionId edition, Matter matter, String sha256) {}

  @Override
  public void run() {
    db.read(this::due).forEach(due -> db.run(unit -> publish(unit, due)));
  }

  private List<Due> due(DSLContext sql) {
    return sql.selectFrom(DELIBERATION_MATTER)
        .where(DELIBERATION_MATTER.PLANNED_AT.le(clock.instant()))
        .andNot(DELIBERATION_MATTER.PUBLISHED)
        .fetch(row ->
            new Due(
                row.getContestId(),
                row.getEditionId(),
                Matter.valueOf(row.getMatter()),
                row.getPlannedSha256()));
  }

  /// What was erased since it was read makes it another: then a person reads it again.
  private void publish(Unit unit, Due due) {
    var call = Call.find(unit.sql(), due.edition(), due.contest());
    if (call.isEmpty() || !proclaiming.unplan(unit, call.get(), due.matter())) {
      return;
    }
    var edition = Editions.get(unit.sql(), due.edition());
    var draft = proclaiming.draft(unit.sql(), edition, call.get(), due.matter());
    boolean published = proclaiming.publish(unit, draft, due.sha256());
    journal.note(
        unit,
        Actor.CHORE,
        Subject.of("contest", due.contest()),
        published ? "deliberation-published" : "deliberation-unplanned",
        null,
        Map.of("matter", due.matter().name()));
  }
}
