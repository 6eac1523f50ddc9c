package org.toguna.kit.db;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;

/// A process that books without pause for many people, and says each booking only once it is kept:
/// `person number`. Each booking is two rows that belong together.
final class Clerk {
  private static final int PEOPLE = 32;
  private static final ReentrantLock VOICE = new ReentrantLock();

  private Clerk() {}

  public static void main(String[] args) throws InterruptedException {
    // On this process's output stands what was booked and nothing else.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    var db = Databases.sqlite(Path.of(args[0]), News.none());
    int first = Integer.parseInt(args[1]);
    db.run(unit -> {
      unit.sql()
          .execute(
              "create table if not exists test_booking (person integer, number integer,"
                  + " primary key (person, number))");
      unit.sql()
          .execute(
              "create table if not exists test_sum (person integer primary key,"
                  + " bookings integer not null)");
    });
    for (int person = 0; person < PEOPLE; person++) {
      int me = person;
      Thread.ofVirtual().start(() -> bookWithoutPause(db, me, first));
    }
    Thread.currentThread().join();
  }

  private static void bookWithoutPause(Db db, int person, int first) {
    for (int number = first; ; number++) {
      int next = number;
      db.run(unit -> {
        unit.sql().execute("insert into test_booking values (?, ?)", person, next);
        unit.sql()
            .execute(
                "insert into test_sum values (?, 1) on conflict (person)"
                    + " do update set bookings = test_sum.bookings + 1",
                person);
      });
      say(person + " " + next);
    }
  }

  private static void say(String line) {
    VOICE.lock();
    try {
      System.out.println(line);
    } finally {
      VOICE.unlock();
    }
  }
}
