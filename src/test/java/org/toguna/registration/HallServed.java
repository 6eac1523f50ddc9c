package org.toguna.registration;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.toguna.badge.BadgeId;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.testing.Product;

/// The hall in a process of its own, to be killed while a crowd registers: each one is named with
/// its state once the registration has come back.
public final class HallServed {
  private static final int CROWD = 40;
  private static final AtomicInteger PHONES = new AtomicInteger();

  private HallServed() {}

  /// Ends whatever comes: whoever reads what it says would wait for ever.
  public static void main(String[] arguments) {
    try {
      PHONES.set(Integer.parseInt(arguments[1]));
      register(start(arguments[0]));
    } catch (RuntimeException failed) {
      System.err.println(failed);
    }
    Runtime.getRuntime().halt(1);
  }

  /// The product on a data folder, with the hall in it.
  public static ApplicationContext start(String folder) {
    var running = Product.on(folder);
    if (running.getBean(Db.class).read(sql -> Editions.ofNumber(sql, 9)).isEmpty()) {
      running.getBean(EditionFile.class).take(Hall.file());
    }
    return running;
  }

  /// So many participants with their badges.
  public static List<BadgeId> badges(ApplicationContext running, int people) {
    var as = category(running, "participant");
    for (int i = 0; i < people; i++) {
      register(running, as, person(running));
    }
    running.getBean(MissingBadges.class).run();
    var edition = edition(running).id();
    return running.getBean(Db.class).read(sql -> Roster.of(sql, edition)).stream()
        .map(Roster.Entry::badge)
        .toList();
  }

  public static Edition edition(ApplicationContext running) {
    return running.getBean(Db.class).read(sql -> Editions.ofNumber(sql, 9)).orElseThrow();
  }

  private static void register(ApplicationContext running) {
    var as = category(running, "vingt");
    IntStream.range(0, CROWD)
        .mapToObj(one ->
            Thread.ofPlatform()
                .start(() -> {
                  while (true) {
                    var person = person(running);
                    var state = register(running, as, person).state();
                    System.out.println("REGISTERED " + person.value() + " " + state);
                  }
                }))
        .toList()
        .forEach(HallServed::join);
  }

  private static Registration register(
      ApplicationContext running, ParticipantCategory as, PersonId person) {
    var wanted = new Registering.Wanted(as, ComingDays.ALL);
    return running
        .getBean(Registering.class)
        .register(edition(running).id(), wanted, person)
        .orElseThrow();
  }

  private static PersonId person(ApplicationContext running) {
    var number = PHONES.incrementAndGet();
    var persons = running.getBean(Persons.class);
    return running
        .getBean(Db.class)
        .write(unit -> {
          var id = persons.add(unit, "Personne " + number, Lang.FR, false);
          var phone = "+2237%07d".formatted(number);
          persons.reach(unit, id, Addresses.read(phone).orElseThrow());
          return id;
        });
  }

  private static ParticipantCategory category(ApplicationContext running, String slug) {
    var edition = edition(running).id();
    return running.getBean(Db.class).read(sql -> ParticipantCategory.of(sql, edition)).stream()
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
