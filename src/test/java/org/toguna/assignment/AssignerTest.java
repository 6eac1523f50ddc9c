package org.toguna.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who reads what at Kati.
class AssignerTest {
  private static final Load UP_TO_THREE = new Load(1, 3);

  @Test
  void theTotalIsTheBestThereIs() {
    var task = Kati.task(2, UP_TO_THREE);
    var outcome = Kati.richest(task);
    assertThat(Kati.assigned(outcome).total()).isEqualTo(415);
    assertThat(task.affinities().decimals()).isEqualTo(2);
    assertThat(Kati.assigned(outcome).isProved()).isTrue();
  }

  @Test
  void theRulesOfGroupsAreKeptInEveryPanel() {
    var task = Kati.ruled(2, UP_TO_THREE);
    var outcome = Kati.best(task);
    for (int[] panel : Kati.assigned(outcome).panels()) {
      assertThat(task.rules()).allMatch(rule -> rule.count(panel) <= rule.max());
      assertThat(task.rules()).allMatch(rule -> rule.count(panel) >= rule.min());
    }
    assertThat(Kati.assigned(outcome).total()).isEqualTo(275);
  }

  @Test
  void theWorstServedComesFirstEvenWhereTheTotalSuffers() {
    var task = Kati.task(2, UP_TO_THREE);
    var fair = Kati.assigned(Kati.best(task));
    var total = Kati.assigned(Kati.richest(task));
    assertThat(total.total()).isEqualTo(415);
    assertThat(total.worst()).isEqualTo(95);
    assertThat(fair.total()).isEqualTo(395);
    assertThat(fair.worst()).isEqualTo(100);
    assertThat(fair.isProved()).isTrue();
  }

  @Test
  void twoCirclesThatWouldReadApartAreJoined() {
    var units = new long[][] {{9, 9, 0, 0}, {9, 9, 0, 0}, {0, 0, 9, 9}, {0, 0, 9, 9}};
    var names = List.of("Solar", "Millet", "Radio", "Forge");
    var jurors = List.of("Awa", "Binta", "Cheick", "Djibril");
    var affinities = new Affinities(names, jurors, units, 0);
    var apart = new Task(affinities, 2, new Load(2, 2), List.of(), false);
    var joined = new Task(affinities, 2, new Load(2, 2), List.of(), true);
    assertThat(Kati.assigned(Kati.richest(apart)).total()).isEqualTo(72);
    var outcome = Kati.assigned(Kati.richest(joined));
    assertThat(Good.isConnected(outcome.panels())).isTrue();
    assertThat(outcome.total()).isEqualTo(54);
    assertThat(outcome.isProved()).isTrue();
  }

  @Test
  void whenCheickLeavesOnlyHisPairsChange() {
    var task = Kati.task(2, UP_TO_THREE);
    var before = Kati.table(task, Kati.best(task));
    var left = task.without(task.affinities().jurors().indexOf("Cheick"));
    var previous = AssignmentFile.read(before, "before.csv", left.affinities(), "Cheick");
    var repaired = Assigner.repair(left, Objective.FAIR, Assigner.USUAL_EFFORT, previous);
    long his = before.lines().filter(line -> line.endsWith(",Cheick")).count();
    assertThat(Kati.assigned(repaired).kept()).isEqualTo((int) (6 - his));
    assertThat(Kati.table(left, repaired)).doesNotContain("Cheick");
  }

  @Test
  void aSearchThatWasEndedSaysThatItProvedNothing() {
    var outcome = Assigner.assign(Kati.task(2, UP_TO_THREE), Objective.FAIR, 0);
    assertThat(outcome).isInstanceOf(Outcome.GivenUp.class);
  }

  @Test
  void theSameFileGivesTheSameBytes() {
    var task = Kati.ruled(2, UP_TO_THREE);
    assertThat(Kati.table(task, Kati.best(task))).isEqualTo(Kati.table(task, Kati.best(task)));
  }
}
