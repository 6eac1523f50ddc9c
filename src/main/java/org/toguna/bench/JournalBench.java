package org.toguna.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.toguna.kit.db.Db;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;

/// The public journal of a million entries in the embedded database: how fast it takes in more, and
/// how long a proof takes.
final class JournalBench implements Benchmark {
  private static final int LEAVES = 1_000_000;
  private static final int AT_ONCE = 5_000;
  private static final int CLIENTS = 100;
  private static final int PROOFS = 2_000;

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    return ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        var db = site.bean(Db.class);
        var log = site.bean(PublicLog.class);
        int leaves = ground.tiny() ? 600 : LEAVES;
        double filling = fill(db, log, leaves);
        double appending = append(db, log, ground.round(5_000));
        db.run(log::sign);
        var proofs = proofs(db, log, leaves, ground.tiny() ? 20 : PROOFS);
        return List.of(
            Measured.told(
                "entries taken in, many in a unit", Math.rint(filling), "/s", leaves + " entries"),
            Measured.atLeast(
                "entries taken in, a unit each, 100 at once",
                Math.rint(appending),
                "/s",
                2_000,
                "on top of those, " + Machine.describe(folder).get("disk")),
            Measured.atMost(
                "an inclusion proof, median",
                Medians.of(proofs),
                "ms",
                5,
                proofs.size() + " of them"),
            Measured.told("an inclusion proof, 99 of 100", Medians.at(proofs, 0.99), "ms", ""));
      }
    });
  }

  private static double fill(Db db, PublicLog log, int leaves) {
    long start = System.nanoTime();
    var random = new SplittableRandom(1);
    for (int done = 0; done < leaves; ) {
      int more = Math.min(AT_ONCE, leaves - done);
      db.run(unit -> {
        for (int i = 0; i < more; i++) {
          log.append(unit, Kind.BALLOT, digest(random));
        }
      });
      done += more;
    }
    return leaves / ((System.nanoTime() - start) / 1e9);
  }

  private static byte[] digest(SplittableRandom random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private static double append(Db db, PublicLog log, long millis) {
    long before = db.read(log::size);
    long start = System.nanoTime();
    long end = start + millis * 1_000_000;
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        var random = new SplittableRandom(i);
        clients.execute(() -> {
          while (System.nanoTime() < end) {
            db.run(unit -> log.append(unit, Kind.BALLOT, digest(random)));
          }
        });
      }
    }
    return (db.read(log::size) - before) / ((System.nanoTime() - start) / 1e9);
  }

  private static List<Double> proofs(Db db, PublicLog log, int leaves, int count) {
    var random = new SplittableRandom(2);
    var times = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      long index = random.nextLong(leaves);
      long start = System.nanoTime();
      if (db.read(sql -> log.proof(sql, index)).isEmpty()) {
        throw new IllegalStateException("Entry " + index + " has no proof");
      }
      times.add((System.nanoTime() - start) / 1e6);
    }
    return times;
  }
}
