package org.toguna.bench;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.toguna.kit.base.Codes;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.News;
import org.toguna.kit.db.Often;

/// Small durable writes from 64 clients at once: many to a commit, against one commit each.
final class WritesBench implements Benchmark {
  private static final int CLIENTS = 64;
  private static final int TOGETHER = 256;

  /// One row as a form's key leaves it, written as the product writes what is written often; in
  /// names of its own, since the table is another slice's.
  private static final Field<String> CODE = field("code", SQLDataType.VARCHAR);

  private static final Often WRITE =
      new Often(slots ->
          slots
              .sql()
              .insertInto(table("form_once"))
              .set(CODE, slots.like(CODE))
              .set(field("taken_at", Integer.class), inline(0))
              .set(field("led_to", String.class), inline("/")));

  @Override
  public String name() {
    return "writes";
  }

  private record Round(double perSecond, double p99) {}

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    return ground.inFolder(folder -> {
      try (var grouped = Databases.sqlite(folder.resolve("many"), News.none(), TOGETHER);
          var single = Databases.sqlite(folder.resolve("one"), News.none(), 1)) {
        return measure(ground, grouped, single, folder);
      }
    });
  }

  private static List<Measured> measure(Ground ground, Db grouped, Db single, Path folder)
      throws InterruptedException {
    round(grouped, ground.round(3_000));
    round(single, ground.round(3_000));
    var many = new ArrayList<Double>();
    var one = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    var slowest = new ArrayList<Double>();
    for (int i = 0; i < ground.times(5); i++) {
      var together = round(grouped, ground.round(3_000));
      var alone = round(single, ground.round(3_000));
      many.add(together.perSecond());
      one.add(alone.perSecond());
      ratios.add(together.perSecond() / alone.perSecond());
      slowest.add(together.p99());
    }
    var disk = "on " + Machine.describe(folder).get("disk");
    return List.of(
        Measured.told(
            "durable writes, group commit",
            Math.rint(Medians.of(many)),
            "/s",
            Medians.spread(many) + ", " + disk),
        Measured.told(
            "durable writes, one commit each",
            Math.rint(Medians.of(one)),
            "/s",
            Medians.spread(one)),
        Measured.atLeast(
            "group commit against one commit each",
            Medians.of(ratios),
            "times",
            3,
            "alternated, " + Medians.spread(ratios)),
        Measured.atMost(
            "99 of 100 writes are answered within",
            Medians.of(slowest),
            "ms",
            100,
            Medians.spread(slowest)));
  }

  private static Round round(Db db, long millis) throws InterruptedException {
    var latencies = Collections.synchronizedList(new ArrayList<Double>());
    long start = System.nanoTime();
    long end = start + millis * 1_000_000;
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> writeUntil(db, end, latencies));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Round(latencies.size() / seconds, Medians.at(latencies, 0.99));
  }

  private static void writeUntil(Db db, long end, List<Double> latencies) {
    while (System.nanoTime() < end) {
      var code = Codes.next(26);
      long before = System.nanoTime();
      db.run(unit -> unit.run(WRITE, code));
      latencies.add((System.nanoTime() - before) / 1e6);
    }
  }
}
