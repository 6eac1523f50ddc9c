package org.toguna.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.toguna.badge.BadgeId;

/// When made-up visitors vote, with which badges: a few at their own hour, one of whom thinks
/// again; a hall that was asked to and does it in the same ten seconds; badges issued one after the
/// other that vote one after the other. Whoever looks at the vote afterwards has something to
/// judge.
final class SampleBallots {
  private static final int ALONE = 20;
  private static final int THINKS_AGAIN = 4;
  private static final Duration RUN_AT = Duration.ofHours(7);
  private static final Duration BURST_AT = Duration.ofHours(26).plusMinutes(30);

  private final List<BadgeId> issued;
  private final Set<BadgeId> entered;
  private final RandomGenerator chance;

  /// @param issued in the order they were issued
  /// @param entered those that were let in
  SampleBallots(List<BadgeId> issued, Set<BadgeId> entered, RandomGenerator chance) {
    this.issued = issued;
    this.entered = entered;
    this.chance = chance;
  }

  /// @param voter the number of whoever votes, from 1
  record Cast(int voter, BadgeId badge, Instant at, int choice) {}

  /// In the order they come, for choices numbered from 1.
  List<Cast> of(Poll.Terms terms, int choices) {
    var run = run();
    var others = shuffled(run);
    var casts = new ArrayList<Cast>();
    for (int i = 0; i < run.size(); i++) {
      var at = terms.opens().plus(RUN_AT).plusSeconds(40L * i);
      casts.add(new Cast(i + 1, run.get(i), at, choices));
    }
    for (int i = 0; i < Math.min(others.size(), Oddities.BURST + ALONE); i++) {
      int voter = run.size() + i + 1;
      var at = terms.opens().plus(i < Oddities.BURST ? inTheHall(i) : alone(i - Oddities.BURST));
      casts.add(new Cast(voter, others.get(i), at, favourite(choices)));
      if (i == Oddities.BURST + THINKS_AGAIN) {
        casts.add(new Cast(voter, others.get(i), at.plus(Duration.ofHours(1)), 1));
      }
    }
    casts.sort(Comparator.comparing(Cast::at));
    return List.copyOf(casts);
  }

  /// The first badges that follow each other and all came in.
  private List<BadgeId> run() {
    return IntStream.rangeClosed(0, issued.size() - Oddities.RUN)
        .mapToObj(from -> issued.subList(from, from + Oddities.RUN))
        .filter(entered::containsAll)
        .findFirst()
        .orElse(List.of());
  }

  private List<BadgeId> shuffled(Collection<BadgeId> without) {
    var keys = new HashMap<BadgeId, Integer>();
    issued.forEach(badge -> keys.put(badge, chance.nextInt()));
    return issued.stream()
        .filter(entered::contains)
        .filter(badge -> !without.contains(badge))
        .sorted(Comparator.comparing(keys::get))
        .toList();
  }

  private static Duration inTheHall(int i) {
    return BURST_AT.plusMillis(400L * i);
  }

  /// On the first two days in turn.
  private static Duration alone(int i) {
    return Duration.ofDays(i % 2).plusMinutes(30 + 23L * i);
  }

  /// The first are chosen more often.
  private int favourite(int choices) {
    double one = chance.nextDouble();
    double other = chance.nextDouble();
    return 1 + (int) (choices * Math.min(one, other));
  }
}
