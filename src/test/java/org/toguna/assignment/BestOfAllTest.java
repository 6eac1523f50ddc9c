package org.toguna.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// On small juries every assignment there is was looked at, and none is better.
class BestOfAllTest {
  private static final long MOST = 60_000;
  private static final long NONE = Long.MIN_VALUE;

  private static long best(Everything everything, ToLongFunction<int[][]> measure) {
    var best = new AtomicLong(NONE);
    everything.each(panels -> best.accumulateAndGet(measure.applyAsLong(panels), Math::max));
    return best.get();
  }

  private static long total(Task task, int[][] panels) {
    long total = 0;
    for (int d = 0; d < panels.length; d++) {
      total += task.total(d, panels[d]);
    }
    return total;
  }

  /// One number for "the worst first, then the total".
  private static long fairness(Task task, int[][] panels) {
    return task.worst(panels) * 1_000_000 + total(task, panels);
  }

  private static void agrees(Task task, Outcome outcome, Everything everything, long best) {
    switch (outcome) {
      case Outcome.Assigned assigned -> {
        assertThat(best).as("there is one").isNotEqualTo(NONE);
        for (int d = 0; d < assigned.panels().length; d++) {
          assertThat(Good.panel(task, d, assigned.panels()[d])).isTrue();
        }
        assertThat(Good.assignment(task, assigned.panels())).isTrue();
        assertThat(assigned.total()).isEqualTo(total(task, assigned.panels()));
        assertThat(assigned.worst()).isEqualTo(task.worst(assigned.panels()));
        ProofCheck.check(assigned, everything);
      }
      case Outcome.Impossible impossible -> {
        assertThat(best).as(impossible.obstacle().sentence()).isEqualTo(NONE);
        assertThat(impossible.obstacle().sentence()).isNotBlank();
      }
      case Outcome.GivenUp _ -> throw new AssertionError("given up");
    }
  }

  @Property(tries = 400)
  void noOtherHasABetterTotal(@ForAll long number) {
    var task = Juries.of(number);
    var everything = new Everything(task);
    Assume.that(everything.size() < MOST);
    long best = best(everything, panels -> total(task, panels));
    var outcome = Assigner.assign(task, Objective.TOTAL, Assigner.USUAL_EFFORT);
    agrees(task, outcome, everything, best);
    if (outcome instanceof Outcome.Assigned assigned) {
      assertThat(assigned.total()).isEqualTo(best);
    }
  }

  @Property(tries = 400)
  void noOtherServesTheWorstServedBetterNorAllThenMore(@ForAll long number) {
    var task = Juries.of(number);
    var everything = new Everything(task);
    Assume.that(everything.size() < MOST);
    long best = best(everything, panels -> fairness(task, panels));
    var outcome = Assigner.assign(task, Objective.FAIR, Assigner.USUAL_EFFORT);
    agrees(task, outcome, everything, best);
    if (outcome instanceof Outcome.Assigned assigned) {
      assertThat(fairness(task, assigned.panels())).isEqualTo(best);
    }
  }

  @Property(tries = 300)
  void noOtherRepairKeepsMorePairsNorIsThenBetter(@ForAll long number, @ForAll long before) {
    var task = Juries.of(number);
    var everything = new Everything(task);
    Assume.that(everything.size() < MOST);
    var previous =
        new boolean[task.affinities().dossiers().size()][task.affinities().jurors().size()];
    for (int i = 0; i < previous.length * previous[0].length; i++) {
      previous[i / previous[0].length][i % previous[0].length] = (before >>> (i % 61) & 1) == 1;
    }
    var kept = new Cut(previous, 0);
    long best =
        best(everything, panels -> kept.count(panels) * 10_000_000_000L + fairness(task, panels));
    var outcome = Assigner.repair(task, Objective.FAIR, Assigner.USUAL_EFFORT, previous);
    agrees(task, outcome, everything, best);
    if (outcome instanceof Outcome.Assigned assigned) {
      assertThat(assigned.kept()).isEqualTo(kept.count(assigned.panels()));
      assertThat(assigned.kept() * 10_000_000_000L + fairness(task, assigned.panels()))
          .isEqualTo(best);
    }
  }

  @Property(tries = 100)
  void theSameTaskIsAnsweredTheSame(@ForAll long number) {
    var task = Juries.of(number);
    var one = Assigner.assign(task, Objective.FAIR, Assigner.USUAL_EFFORT);
    var other = Assigner.assign(Juries.of(number), Objective.FAIR, Assigner.USUAL_EFFORT);
    if (one instanceof Outcome.Assigned first && other instanceof Outcome.Assigned second) {
      assertThat(first.panels()).isDeepEqualTo(second.panels());
    } else {
      assertThat(one).hasSameClassAs(other);
    }
  }
}
