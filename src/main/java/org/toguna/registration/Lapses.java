package org.toguna.registration;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Moves the waiting lines on: offers that nobody took, places that a raised quota made free.
@Component
class Lapses implements Chore {
  private final Db db;
  private final Offers offers;

  Lapses(Db db, Offers offers) {
    this.db = db;
    this.offers = offers;
  }

  @Override
  public String name() {
    return "waiting lines move on";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    db.run(unit -> offers.late(unit).forEach(offer -> offers.lapse(unit, offer)));
    db.run(unit -> offers.stalled(unit).forEach(category -> offers.advance(unit, category)));
  }
}
