package org.toguna.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.toguna.badge.BadgeId;
import org.toguna.kit.base.Ids;

/// What is odd about a vote of an hour.
class OdditiesTest {
  private static final Instant OPENS = Instant.parse("2026-01-30T10:00:00Z");
  private static final Poll.Terms HOUR =
      new Poll.Terms(OPENS, OPENS.plus(Duration.ofHours(1)), 40, 40);

  private final List<Oddities.Voted> ballots = new ArrayList<>();
  private final Map<BadgeId, Integer> issued = new HashMap<>();
  private final Set<BadgeId> entered = new HashSet<>();

  private void votes(int badge, double second) {
    var id = new BadgeId((long) badge);
    issued.put(id, badge);
    entered.add(id);
    var at = OPENS.plusMillis(Math.round(second * 1000));
    ballots.add(new Oddities.Voted(Ids.next(), id, at));
  }

  private List<String> found() {
    return Oddities.in(HOUR, ballots, new Oddities.Known(issued, entered)).stream()
        .map(one -> one.kind() + " " + one.ballots().size())
        .toList();
  }

  @Test
  void aCalmVoteHasNothingOdd() {
    for (int i = 0; i < 360; i++) {
      votes(i * 7 % 360, i * 10);
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void aBurstIsShownOnceHoweverManyWindowsItLasts() {
    for (int i = 0; i < 60; i++) {
      votes(i * 7 % 180, 1000 + i / 2.0);
    }
    assertThat(found()).containsExactly("BURST 60");
    ballots.removeIf(one -> one.at().isBefore(OPENS.plusSeconds(1011)));
    assertThat(found()).containsExactly("BURST 20");
  }

  @Test
  void aFullHallThatVotesInFiveMinutesIsNoBurstButItsRule() {
    var five = new Poll.Terms(OPENS, OPENS.plusSeconds(300), 40, 40);
    for (int i = 0; i < 3_000; i++) {
      votes(i * 7 % 3_000, i / 10.0);
    }
    assertThat(Oddities.in(five, ballots, new Oddities.Known(issued, entered))).isEmpty();
  }

  @Test
  void badgesInTheOrderTheyWereIssuedAreARunBothWays() {
    int[] order = {50, 3, 4, 5, 6, 7, 40, 20, 19, 18, 17, 16, 15, 60, 61, 62, 63};
    for (int i = 0; i < order.length; i++) {
      votes(order[i], i * 60);
    }
    assertThat(found()).containsExactly("RUN 5", "RUN 6");
  }

  @Test
  void aBadgeWhoseEntryIsGoneIsShownAndOneForgottenIsNot() {
    votes(1, 0);
    votes(9, 60);
    entered.remove(new BadgeId(9L));
    ballots.add(new Oddities.Voted(Ids.next(), null, OPENS));
    assertThat(found()).containsExactly("NO_ENTRY 1");
  }
}
