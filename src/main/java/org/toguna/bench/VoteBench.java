package org.toguna.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.people.PersonId;
import org.toguna.vote.VoteRush;

/// The public's vote of a full hall: twenty thousand badges, each a ballot on disk and an entry in
/// the public journal; then two hundred tries with one badge at the same moment.
final class VoteBench implements Benchmark {
  private static final int BADGES = 20_000;
  private static final int AT_ONCE = 200;
  private static final int CHOICES = 5;
  private static final double FIVE_MINUTES = 300;

  @Override
  public String name() {
    return "vote";
  }

  /// The vote as it is measured.
  private record Hall(Served site, Edition edition, UUID contest, List<PersonId> people) {}

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    int badges = ground.tiny() ? 40 : BADGES;
    return ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        var edition = site.bean(EditionFile.class).take(VotersMade.edition(site));
        var people = VotersMade.inside(site, edition, badges + 1);
        var contest = site.bean(VoteRush.class).open(edition, VotersMade.CONTEST, CHOICES);
        return measure(new Hall(site, edition, contest, people));
      }
    });
  }

  private static List<Measured> measure(Hall hall) {
    var all = hall.people().subList(0, hall.people().size() - 1);
    var rush = new Rush(hall);
    long start = System.nanoTime();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < all.size(); i++) {
        int number = i;
        hands.execute(() -> rush.vote(all.get(number), 1 + number % CHOICES));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    var served = List.copyOf(rush.served);
    int taken = rush.taken.get();
    var race = new Rush(hall);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        hands.execute(() -> race.vote(hall.people().getLast(), 1 + number % CHOICES));
      }
    }
    return figures(hall, new Rushed(seconds, served, taken, List.copyOf(race.served)));
  }

  private static final class Rush {
    final ConcurrentLinkedQueue<Double> served = new ConcurrentLinkedQueue<>();
    final AtomicInteger taken = new AtomicInteger();
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final Hall hall;
    private final VoteRush rush;

    Rush(Hall hall) {
      this.hall = hall;
      this.rush = hall.site().bean(VoteRush.class);
    }

    void vote(PersonId person, int choice) {
      room.acquireUninterruptibly();
      long in = System.nanoTime();
      try {
        if (rush.vote(hall.edition(), hall.contest(), person, choice)) {
          taken.incrementAndGet();
        }
      } finally {
        room.release();
        served.add((System.nanoTime() - in) / 1e6);
      }
    }
  }

  private record Rushed(double seconds, List<Double> served, int taken, List<Double> race) {}

  private static List<Measured> figures(Hall hall, Rushed rushed) {
    int badges = hall.people().size() - 1;
    int ballots = hall.site().bean(VoteRush.class).ballots(hall.contest());
    var load = "%,d badges, %d at once".formatted(badges, AT_ONCE);
    return List.of(
        Measured.atLeast(
            "ballots on disk and in the public journal",
            Math.rint(badges / rushed.seconds()),
            "/s",
            Math.ceil(BADGES / FIVE_MINUTES),
            load + ", as fast as it goes"),
        Measured.atMost(
            "99 of 100 are answered within",
            Medians.at(rushed.served(), 0.99),
            "ms",
            300,
            "what the page reads and the unit it writes"),
        Measured.atMost(
            "99 of 100 tries with one badge are answered within",
            Medians.at(new ArrayList<>(rushed.race()), 0.99),
            "ms",
            300,
            AT_ONCE + " at the same moment, with different choices"),
        Measured.atMost("badges without a ballot", (double) badges - rushed.taken(), "", 0, ""),
        Measured.atMost("ballots above one a badge", (double) ballots - badges - 1, "", 0, ""),
        Measured.atMost("promises broken afterwards", broken(hall.site()), "", 0, "as « check »"));
  }

  private static int broken(Served site) {
    var promises = site.context().getBeansOfType(Invariant.class).values();
    return site.bean(Db.class)
        .read(sql -> promises.stream().mapToInt(promise -> promise.brokenBy(sql).size()).sum());
  }
}
