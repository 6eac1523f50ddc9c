package org.toguna.kit.jobs;

import static org.toguna.tables.Tables.JOB;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.JobRecord;

/// Takes jobs, in the unit of work that has a reason for them.
@Component
public class Jobs {
  private final Clock clock;

  Jobs(Clock clock) {
    this.clock = clock;
  }

  /// What is to be done: the kind of its [Work] and what that needs to find its rows. Of two that
  /// wait, the one with the lower `urgency` goes first.
  public record Order(
      String kind, String argument, int urgency, Duration goodFor, Optional<String> onceKey) {

    /// Nothing presses; tried for a week.
    public static Order of(String kind, String argument) {
      return new Order(kind, argument, 5, Duration.ofDays(7), Optional.empty());
    }

    /// Is given up when it has not been done by then.
    public Order goodFor(Duration time) {
      return new Order(kind, argument, urgency, time, onceKey);
    }

    public Order urgency(int first) {
      return new Order(kind, argument, first, goodFor, onceKey);
    }

    /// Is posted only if no job with this key waits or runs.
    public Order once(String key) {
      return new Order(kind, argument, urgency, goodFor, Optional.of(key));
    }
  }

  /// To be done as soon as this unit is on disk.
  public void post(Unit unit, Order order) {
    post(unit, order, clock.instant());
  }

  /// To be done at `due`, or as soon after as a node is there.
  public void post(Unit unit, Order order, Instant due) {
    var job = new JobRecord();
    job.setId(Ids.next());
    job.setKind(order.kind());
    job.setArgument(order.argument());
    job.setOnceKey(order.onceKey().orElse(null));
    job.setUrgency(order.urgency());
    job.setState("WAITING");
    job.setPostedAt(clock.instant());
    job.setDueAt(due);
    job.setExpiresAt(due.plus(order.goodFor()));
    job.setTries(0);
    job.setReason("");
    unit.insertUnlessThere(job);
    unit.signal(Bell.CHANNEL, "");
  }

  /// The arguments of all jobs of a kind that wait or run.
  public static Set<String> living(DSLContext sql, String kind) {
    return sql.select(JOB.ARGUMENT)
        .from(JOB)
        .where(JOB.KIND.eq(kind))
        .and(JOB.STATE.ne("DEAD"))
        .fetchSet(JOB.ARGUMENT);
  }
}
