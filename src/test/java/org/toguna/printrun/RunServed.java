package org.toguna.printrun;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.toguna.badge.Paper;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.registration.HallServed;

/// The product in a process of its own, to be killed in the middle of a run that its first start
/// orders: it says when each part is made, and ends when all are.
public final class RunServed {
  static final int BADGES = 330;

  private RunServed() {}

  public static void main(String[] arguments) throws InterruptedException {
    var running = HallServed.start(arguments[0]);
    var edition = HallServed.edition(running).id();
    var db = running.getBean(Db.class);
    if (db.read(sql -> PrintRun.of(sql, edition)).isEmpty()) {
      order(running, edition);
    }
    long told = -1;
    for (var run = run(db, edition); ; run = run(db, edition)) {
      if (run.made() != told) {
        told = run.made();
        System.out.println("MADE " + told);
      }
      if (run.isDone()) {
        Runtime.getRuntime().halt(0);
      }
      Thread.sleep(5);
    }
  }

  private static PrintRun run(Db db, EditionId edition) {
    return db.read(sql -> PrintRun.of(sql, edition)).getFirst();
  }

  private static UUID order(ApplicationContext running, EditionId edition) {
    var badges = HallServed.badges(running, BADGES);
    var order = new PrintRun.Order(edition, Paper.EIGHT, Lang.FR, "Tous", badges.size());
    return running
        .getBean(Db.class)
        .write(
            unit -> running.getBean(Ordering.class).order(unit, Actor.COMMAND_LINE, order, badges));
  }
}
