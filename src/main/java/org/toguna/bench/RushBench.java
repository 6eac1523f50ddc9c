package org.toguna.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.registration.CategoryChoice;
import org.toguna.registration.Enrolment;
import org.toguna.registration.State;

/// Fifty thousand people want one of a thousand places at the same moment. As many are inside at
/// once as the waiting room lets in; each ends with a place or a place in line, on disk.
final class RushBench implements Benchmark {
  private static final int PEOPLE = 50_000;
  private static final int PLACES = 1_000;
  private static final int INSIDE = 400;
  private static final int TOGETHER = 500;

  @Override
  public String name() {
    return "rush";
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    int people = ground.tiny() ? 200 : PEOPLE;
    int places = ground.tiny() ? 20 : PLACES;
    return ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        var edition = site.bean(EditionFile.class).take(file(places));
        return measure(site, edition, crowd(site, people), places);
      }
    });
  }

  private static YamlMap file(int places) {
    return BenchEdition.with(
        """
        participantCategories:
          - { slug: participant, name: { fr: Participant }, quota: %d }
        """
            .formatted(places));
  }

  private static List<PersonId> crowd(Served site, int people) {
    var persons = site.bean(Persons.class);
    var crowd = new ArrayList<PersonId>();
    for (int from = 0; from < people; from += TOGETHER) {
      int first = from;
      int next = Math.min(from + TOGETHER, people);
      crowd.addAll(
          site.bean(Db.class)
              .write(unit -> {
                var some = new ArrayList<PersonId>();
                for (int i = first; i < next; i++) {
                  some.add(person(unit, persons, i));
                }
                return some;
              }));
    }
    return crowd;
  }

  private static PersonId person(Unit unit, Persons persons, int number) {
    var id = persons.add(unit, "Personne " + number, Lang.FR, false);
    persons.reach(unit, id, Addresses.read("+223700%05d".formatted(number)).orElseThrow());
    return id;
  }

  private static List<Measured> measure(
      Served site, Edition edition, List<PersonId> crowd, int places) throws Exception {
    var rush = new Rush(site, edition, new Semaphore(INSIDE, true));
    long start = System.nanoTime();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      crowd.forEach(person -> people.execute(() -> rush.come(person)));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    var rushed =
        new Rushed(seconds, new ArrayList<>(rush.served), rush.given.get(), rush.inLine.get());
    return figures(rushed, crowd.size(), places, broken(site));
  }

  private static final class Rush {
    final ConcurrentLinkedQueue<Double> served = new ConcurrentLinkedQueue<>();
    final AtomicInteger given = new AtomicInteger();
    final AtomicInteger inLine = new AtomicInteger();
    private final Semaphore room;
    private final Db db;
    private final Enrolment enrolment;
    private final Enrolment.Hand hand;
    private final UUID category;

    Rush(Served site, Edition edition, Semaphore room) {
      this.room = room;
      db = site.bean(Db.class);
      enrolment = site.bean(Enrolment.class);
      hand = new Enrolment.Hand(Actor.CHORE, edition.id());
      category = db.read(sql -> CategoryChoice.of(sql, edition.id())).getFirst().id();
    }

    void come(PersonId person) {
      room.acquireUninterruptibly();
      long in = System.nanoTime();
      try {
        var wanted = new Enrolment.Wanted(category, person, Enrolment.IfFull.QUEUE);
        var outcome = db.write(unit -> enrolment.enrol(unit, hand, wanted));
        if (outcome instanceof Enrolment.Outcome.Made made) {
          (made.enrolled().state() == State.CONFIRMED ? given : inLine).incrementAndGet();
        }
      } finally {
        room.release();
        served.add((System.nanoTime() - in) / 1e6);
      }
    }
  }

  private record Rushed(double seconds, List<Double> served, int given, int inLine) {}

  private static List<Measured> figures(Rushed rushed, int people, int places, int broken) {
    var all = Collections.synchronizedList(rushed.served());
    return List.of(
        Measured.atLeast(
            "durable registrations in the rush",
            Math.rint(people / rushed.seconds()),
            "/s",
            3_000,
            "%,d people for %,d places, %d inside at once".formatted(people, places, INSIDE)),
        Measured.atMost(
            "99 of 100 who are inside are answered within",
            Medians.at(all, 0.99),
            "ms",
            500,
            "journal in the same unit, the letter after it"),
        Measured.atMost("places given twice", (double) rushed.given() - places, "", 0, ""),
        Measured.atMost(
            "people without an answer",
            (double) people - rushed.given() - rushed.inLine(),
            "",
            0,
            "%,d have a place, %,d one in line".formatted(rushed.given(), rushed.inLine())),
        Measured.atMost("promises broken afterwards", broken, "", 0, "as « check » asks them"));
  }

  private static int broken(Served site) {
    var promises = site.context().getBeansOfType(Invariant.class).values();
    return site.bean(Db.class)
        .read(sql -> promises.stream().mapToInt(promise -> promise.brokenBy(sql).size()).sum());
  }
}
