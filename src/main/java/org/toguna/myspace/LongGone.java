package org.toguna.myspace;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Persons;

/// Erases whoever was not seen for two years, as each was told; whoever holds a role stays until it
/// is withdrawn.
@Component
class LongGone implements Chore {
  private static final Duration KEPT = Duration.ofDays(730);

  /// In one turn: each is a unit of its own, and others want to write between them.
  private static final int MOST = 500;

  private final Db db;
  private final Persons persons;
  private final Erasure erasure;
  private final Clock clock;

  LongGone(Db db, Persons persons, Erasure erasure, Clock clock) {
    this.db = db;
    this.persons = persons;
    this.erasure = erasure;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "people long gone";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    var then = clock.instant().minus(KEPT);
    db.read(sql -> persons.unseenSince(sql, then, MOST))
        .forEach(person -> erasure.erase(person, Actor.CHORE));
  }
}
