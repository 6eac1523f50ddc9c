package org.toguna.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.people.PersonId;
import org.toguna.vote.VoteRush;

/// The public's vote of a full hall: twenty thousand badges within five minutes, each a ballot on
/// disk and an entry in the public journal, in the middle of them two hundred tries with one badge
/// at the same moment; then as many badges again as fast as it goes.
final class VoteBench implements Benchmark {
  private static final int BADGES = 20_000;
  private static final int AT_ONCE = 200;
  private static final int CHOICES = 5;
  private static final double FIVE_MINUTES = 300;

  @Override
  public String name() {
    return "vote";
  }

  /// The vote as it is measured: those who come one after the other, those who come together, and
  /// the one whose badge is tried from everywhere.
  private record Hall(
      Served site, Edition edition, UUID contest, List<PersonId> people, int badges) {
    List<PersonId> coming() {
      return people.subList(0, badges);
    }

    List<PersonId> together() {
      return people.subList(badges, 2 * badges);
    }
  }

  @Override
  public List<Measured> measure(Ground ground) throws Exception {
    int badges = ground.tiny() ? 40 : BADGES;
    return ground.inFolder(folder -> {
      try (var site = new Served(folder)) {
        var edition = site.bean(EditionFile.class).take(VotersMade.edition(site));
        var people = VotersMade.inside(site, edition, 2 * badges + 1);
        var contest = site.bean(VoteRush.class).open(edition, VotersMade.CONTEST, CHOICES);
        return measure(new Hall(site, edition, contest, people, badges));
      }
    });
  }

  private static List<Measured> measure(Hall hall) throws InterruptedException {
    var coming = new Voters(hall);
    var tries = new Voters(hall);
    come(hall, coming, tries);
    var together = new Voters(hall);
    double seconds = together(together, hall.together());
    return figures(hall, new Voted(coming, tries, together, seconds));
  }

  /// Voters come by chance, so many a second as twenty thousand in five minutes are; a ballot's
  /// time counts from the moment at which its voter came, whatever the server was doing then.
  private static void come(Hall hall, Voters coming, Voters tries) throws InterruptedException {
    var chance = new SplittableRandom(1);
    var people = hall.coming();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      double due = System.nanoTime();
      for (int i = 0; i < people.size(); i++) {
        due += chance.nextExponential() * FIVE_MINUTES / BADGES * 1e9;
        TimeUnit.NANOSECONDS.sleep((long) due - System.nanoTime());
        int number = i;
        long came = (long) due;
        hands.execute(() -> coming.vote(people.get(number), number, came));
        if (i == people.size() / 2) {
          for (int again = 0; again < AT_ONCE; again++) {
            int choice = again;
            hands.execute(() -> tries.vote(hall.people().getLast(), choice, System.nanoTime()));
          }
        }
      }
    }
  }

  /// Two hundred at a time without a pause; the seconds it took.
  private static double together(Voters voters, List<PersonId> people) {
    var room = new Semaphore(AT_ONCE, true);
    long start = System.nanoTime();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < people.size(); i++) {
        int number = i;
        hands.execute(() -> {
          room.acquireUninterruptibly();
          try {
            voters.vote(people.get(number), number, System.nanoTime());
          } finally {
            room.release();
          }
        });
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static final class Voters {
    final ConcurrentLinkedQueue<Double> served = new ConcurrentLinkedQueue<>();
    final AtomicInteger taken = new AtomicInteger();
    private final Hall hall;
    private final VoteRush rush;

    Voters(Hall hall) {
      this.hall = hall;
      this.rush = hall.site().bean(VoteRush.class);
    }

    void vote(PersonId person, int number, long came) {
      try {
        if (rush.vote(hall.edition(), hall.contest(), person, 1 + number % CHOICES)) {
          taken.incrementAndGet();
        }
      } finally {
        served.add((System.nanoTime() - came) / 1e6);
      }
    }

    /// Milliseconds within which 99 of 100 were answered.
    double p99() {
      return Medians.at(List.copyOf(served), 0.99);
    }
  }

  private record Voted(Voters coming, Voters tries, Voters together, double seconds) {}

  private static List<Measured> figures(Hall hall, Voted voted) {
    int badges = 2 * hall.badges();
    int ballots = hall.site().bean(VoteRush.class).ballots(hall.contest());
    int missing = badges - voted.coming().taken.get() - voted.together().taken.get();
    var pace = "%,d badges, as many a second as 20,000 in five minutes".formatted(hall.badges());
    var flood = "%,d badges more, %d at once, as fast as it goes".formatted(hall.badges(), AT_ONCE);
    var tries = AT_ONCE + " at the same moment in the middle, with different choices";
    var rate = Math.rint(hall.badges() / voted.seconds());
    return List.of(
        Measured.atMost("99 of 100 are answered within", voted.coming().p99(), "ms", 300, pace),
        Measured.atMost(
            "99 of 100 tries with one badge are answered within",
            voted.tries().p99(),
            "ms",
            300,
            tries),
        Measured.atLeast(
            "ballots on disk and in the public journal",
            rate,
            "/s",
            Math.ceil(BADGES / FIVE_MINUTES),
            flood),
        Measured.told("99 of 100 of these", voted.together().p99(), "ms", ""),
        Measured.atMost("badges without a ballot", missing, "", 0, ""),
        Measured.atMost("ballots above one a badge", (double) ballots - badges - 1, "", 0, ""),
        Measured.atMost("promises broken afterwards", broken(hall.site()), "", 0, "as « check »"));
  }

  private static int broken(Served site) {
    var promises = site.context().getBeansOfType(Invariant.class).values();
    return site.bean(Db.class)
        .read(sql -> promises.stream().mapToInt(promise -> promise.brokenBy(sql).size()).sum());
  }
}
