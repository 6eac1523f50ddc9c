package org.toguna.kit.jobs;

import static org.toguna.tables.Tables.JOB;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;

/// What an operator's alarm looks at: work that piles up, and work that was given up.
@Component
class JobFigures {
  private final Db db;

  JobFigures(Db db, Clock clock, MeterRegistry meters) {
    this.db = db;
    gauge(
        meters,
        "toguna.jobs.late.seconds",
        "age of the oldest job that is due",
        sql -> late(sql, clock.instant()));
    gauge(
        meters,
        "toguna.jobs.dead",
        "jobs given up in thirty days",
        sql -> sql.fetchCount(JOB, JOB.STATE.eq("DEAD")));
  }

  private void gauge(
      MeterRegistry meters, String name, String what, Function<DSLContext, Number> question) {
    Gauge.builder(name, () -> db.read(question)).description(what).register(meters);
  }

  private static long late(DSLContext sql, Instant now) {
    var oldest =
        sql.select(DSL.min(JOB.DUE_AT))
            .from(JOB)
            .where(JOB.STATE.eq("WAITING").and(JOB.DUE_AT.le(now)))
            .fetchSingle()
            .value1();
    return Optional.ofNullable(oldest)
        .map(due -> Duration.between(due, now).toSeconds())
        .orElse(0L);
  }
}
