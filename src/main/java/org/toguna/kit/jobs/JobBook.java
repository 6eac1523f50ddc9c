package org.toguna.kit.jobs;

import static org.toguna.tables.Tables.JOB;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.JobRecord;

/// The table of jobs as one node reads and writes it. Every change names the holder it relies on,
/// so that a node which lost its hold changes nothing.
final class JobBook {
  /// Longer than any clock of ours is off and than a pause of the machine usually lasts; holders
  /// renew it three times in this span.
  static final Duration HOLD = Duration.ofSeconds(60);

  /// The urgency of what somebody stands and waits for, such as the letter with a code.
  static final int SOMEBODY_WAITS = 0;

  static final int ANY = Integer.MAX_VALUE;

  private static final String WAITING = "WAITING";
  private static final String HELD = "HELD";
  private static final String DEAD = "DEAD";

  private final String node;

  JobBook(String node) {
    this.node = node;
  }

  private static Condition due(Instant now) {
    return JOB.STATE.eq(WAITING).and(JOB.DUE_AT.le(now));
  }

  static boolean anyDue(DSLContext sql, String kind, int most, Instant now) {
    return sql.fetchExists(JOB, JOB.KIND.eq(kind).and(due(now)).and(JOB.URGENCY.le(most)));
  }

  private static Condition lost(Instant now) {
    return JOB.STATE.eq(HELD).and(JOB.HELD_UNTIL_AT.lt(now));
  }

  /// Whether a node died, or slept, with jobs in its hands.
  static boolean anyLost(DSLContext sql, Instant now) {
    return sql.fetchExists(JOB, lost(now));
  }

  /// Frees the jobs whose holder let the time run out.
  static void free(Unit unit, Instant now) {
    letGo(unit, lost(now), WAITING, now, "");
  }

  /// Takes at most `free` jobs of a kind with an urgency up to `most`, most urgent first. The
  /// condition of the statement that takes them is what keeps two nodes from taking one.
  List<JobRecord> take(Unit unit, String kind, int most, int free, Instant now) {
    var next =
        DSL.select(JOB.ID)
            .from(JOB)
            .where(JOB.KIND.eq(kind))
            .and(due(now))
            .and(JOB.URGENCY.le(most))
            .orderBy(JOB.URGENCY, JOB.DUE_AT)
            .limit(free);
    return unit.sql()
        .update(JOB)
        .set(JOB.STATE, HELD)
        .set(JOB.HOLDER, node)
        .set(JOB.HELD_UNTIL_AT, now.plus(HOLD))
        .set(JOB.TRIES, JOB.TRIES.plus(1))
        .where(JOB.ID.in(next))
        .and(due(now))
        .returning()
        .fetch()
        .sortAsc(Comparator.comparing(JobRecord::getUrgency).thenComparing(JobRecord::getDueAt));
  }

  /// Whether the job is still in this node's hands, in the hold this task came from.
  private Condition held(Task task) {
    return JOB.ID
        .eq(task.id())
        .and(JOB.STATE.eq(HELD))
        .and(JOB.HOLDER.eq(node))
        .and(JOB.TRIES.eq(task.tries()));
  }

  boolean done(Unit unit, Task task) {
    return unit.sql().deleteFrom(JOB).where(held(task)).execute() == 1;
  }

  boolean again(Unit unit, Task task, Instant due, String reason) {
    return letGo(unit, held(task), WAITING, due, reason) == 1;
  }

  /// Gives it up. Its once-key is free again: nothing waits under it.
  boolean dead(Unit unit, Task task, Instant now, String reason) {
    unit.sql().update(JOB).setNull(JOB.ONCE_KEY).where(held(task)).execute();
    return letGo(unit, held(task), DEAD, now, reason) == 1;
  }

  /// Gives back whatever this node holds still.
  int release(Unit unit, Instant now) {
    return letGo(unit, JOB.STATE.eq(HELD).and(JOB.HOLDER.eq(node)), WAITING, now, "");
  }

  private static int letGo(Unit unit, Condition which, String state, Instant due, String reason) {
    return unit.sql()
        .update(JOB)
        .set(JOB.STATE, state)
        .set(JOB.DUE_AT, due)
        .set(JOB.REASON, reason.length() > 500 ? reason.substring(0, 500) : reason)
        .setNull(JOB.HOLDER)
        .setNull(JOB.HELD_UNTIL_AT)
        .where(which)
        .execute();
  }

  /// Keeps what this node still works on.
  void renew(Unit unit, Instant now) {
    unit.sql()
        .update(JOB)
        .set(JOB.HELD_UNTIL_AT, now.plus(HOLD))
        .where(JOB.STATE.eq(HELD))
        .and(JOB.HOLDER.eq(node))
        .execute();
  }
}
