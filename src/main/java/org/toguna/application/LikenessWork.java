package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Jobs;
import org.toguna.kit.jobs.Outcome;
import org.toguna.kit.jobs.Task;
import org.toguna.kit.jobs.Work;

/// Compares a dossier that was just handed in with all others of its contest, as they were handed
/// in. Nothing is refused by it: what looks alike is shown to a person.
@Component
class LikenessWork implements Work {
  private static final String KIND = "likeness of dossiers";

  private final Db db;
  private final Clock clock;

  LikenessWork(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  static Jobs.Order order(UUID application) {
    return Jobs.Order.of(KIND, application.toString()).urgency(8);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public Outcome run(Task task) {
    var id = UUID.fromString(task.argument());
    var all = db.read(sql -> handedIn(sql, id));
    var own = all.remove(id);
    if (own == null) {
      return new Outcome.Done("gone");
    }
    var alike = new HashMap<UUID, Likeness.Measure>();
    all.forEach((other, content) -> {
      var measure = Likeness.Measure.of(own, content, clock.instant());
      if (measure.striking()) {
        alike.put(other, measure);
      }
    });
    db.run(unit -> {
      // Whoever was withdrawn or erased meanwhile is left out.
      var there = handedIn(unit.sql(), id);
      Likeness.forget(unit, id, List.copyOf(alike.keySet()));
      alike.forEach((other, measure) -> {
        if (there.containsKey(id) && there.containsKey(other)) {
          Likeness.note(unit, id, other, measure);
        }
      });
    });
    return new Outcome.Done("" + alike.size());
  }

  /// What stands handed in of the contest that this dossier is in, by dossier.
  private static Map<UUID, Content> handedIn(DSLContext sql, UUID id) {
    var contents = new HashMap<UUID, Content>();
    var mine = APPLICATION.as("mine");
    sql.select(APPLICATION.ID, APPLICATION_VERSION.PIECES_JSON)
        .from(APPLICATION)
        .join(APPLICATION_VERSION)
        .on(APPLICATION_VERSION.APPLICATION_ID.eq(APPLICATION.ID))
        .and(APPLICATION_VERSION.NUMBER.eq(APPLICATION.VERSION))
        .join(mine)
        .on(mine.CONTEST_ID.eq(APPLICATION.CONTEST_ID))
        .where(mine.ID.eq(id))
        .and(APPLICATION.STATE.eq(State.SUBMITTED.name()))
        .forEach(row -> contents.put(row.value1(), Content.ofJson(row.value2())));
    return contents;
  }
}
