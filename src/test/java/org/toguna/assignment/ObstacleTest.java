package org.toguna.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An impossible task names who makes it so.
class ObstacleTest {
  private static final List<String> JURORS = List.of("Awa", "Binta", "Cheick");
  private static final long X = Affinities.CONFLICT;

  private static Task task(long[][] units, int perDossier, Load load, List<Rule> rules) {
    var names = List.of("Solar", "Millet", "Radio", "Forge").subList(0, units.length);
    return new Task(new Affinities(names, JURORS, units, 0), perDossier, load, rules, true);
  }

  @Test
  void tooFewReadingsAreCounted() {
    var obstacle = Kati.obstacle(Kati.best(Kati.task(2, new Load(0, 1))));
    assertThat(obstacle.sentence()).contains("6 readings").contains("at most 4");
  }

  @Test
  void moreReadingsThanThereAreDossiersAreCounted() {
    var obstacle = Kati.obstacle(Kati.best(Kati.task(2, new Load(3, 3))));
    assertThat(obstacle.sentence()).contains("6 readings").contains("at least 12");
  }

  @Test
  void dossiersThatOnlyOneJurorMayReadAreNamedWithHer() {
    var units = new long[][] {{5, X, X}, {5, X, X}, {1, 2, 3}, {1, 2, 3}};
    var obstacle = Kati.obstacle(Kati.best(task(units, 1, new Load(0, 1), List.of())));
    assertThat(obstacle.sentence()).contains("4 readings");
    obstacle = Kati.obstacle(Kati.best(task(units, 1, new Load(1, 2), List.of())));
    assertThat(obstacle.sentence()).contains("cannot be connected");
    var wide = new long[][] {{5, X, 1}, {5, X, X}, {5, X, X}, {1, 2, 3}};
    var separate =
        new Task(
            task(wide, 1, new Load(0, 2), List.of()).affinities(),
            1,
            new Load(0, 1),
            List.of(),
            false);
    assertThat(Kati.best(separate)).isInstanceOf(Outcome.Impossible.class);
  }

  @Test
  void aSetThatNeedsMoreThanItsJurorsMayGiveIsNamed() {
    var units = new long[][] {{5, X, X}, {5, X, X}, {1, 2, 3}};
    var task =
        new Task(
            task(units, 1, new Load(0, 1), List.of()).affinities(),
            1,
            new Load(0, 1),
            List.of(),
            false);
    var obstacle = Kati.obstacle(Kati.best(task));
    assertThat(obstacle.dossiers()).containsExactly("Solar", "Millet");
    assertThat(obstacle.jurors()).containsExactly("Awa");
    assertThat(obstacle.sentence()).contains("more readings");
  }

  @Test
  void aJurorWhoHasTooFewDossiersIsNamed() {
    var units = new long[][] {{5, 5, X}, {5, 5, X}, {5, 5, 5}, {5, 5, X}};
    var separate =
        new Task(
            task(units, 2, new Load(2, 4), List.of()).affinities(),
            2,
            new Load(2, 4),
            List.of(),
            false);
    var obstacle = Kati.obstacle(Kati.best(separate));
    assertThat(obstacle.jurors()).contains("Cheick");
    assertThat(obstacle.sentence()).contains("must read");
  }

  @Test
  void aDossierInConflictWithAlmostEverybodyIsNamed() {
    var units = new long[][] {{5, X, X}, {5, 5, 5}};
    var obstacle = Kati.obstacle(Kati.best(task(units, 2, new Load(1, 2), List.of())));
    assertThat(obstacle.dossiers()).containsExactly("Solar");
    assertThat(obstacle.sentence()).contains("only 1 without a conflict");
  }

  @Test
  void rulesThatClashAreNamedAndNoOthers() {
    var units = new long[][] {{5, 5, 5}, {5, 5, 5}};
    var first = BitSet.valueOf(new long[] {0b001});
    var others = BitSet.valueOf(new long[] {0b110});
    var rules =
        List.of(
            new Rule("senior", first, 1, 2),
            new Rule("bank", others, 2, 2),
            new Rule("press", first, 0, 1));
    var obstacle = Kati.obstacle(Kati.best(task(units, 2, new Load(1, 2), rules)));
    assertThat(obstacle.dossiers()).containsExactly("Solar");
    assertThat(obstacle.sentence()).contains("senior 1..2").contains("bank 2..2");
    assertThat(obstacle.sentence()).doesNotContain("press");
  }

  @Test
  void aRuleThatNobodyHasTimeToKeepIsNamedAndNoOther() {
    var units = new long[][] {{5, 5, 5}, {5, 5, 5}, {5, 5, 5}, {5, 5, 5}};
    var rules =
        List.of(
            new Rule("senior", BitSet.valueOf(new long[] {0b001}), 1, 2),
            new Rule("bank:A", BitSet.valueOf(new long[] {0b010}), 0, 1),
            new Rule("bank:B", BitSet.valueOf(new long[] {0b100}), 0, 1));
    var obstacle = Kati.obstacle(Kati.best(task(units, 2, new Load(1, 3), rules)));
    assertThat(obstacle.groups()).containsExactly("senior");
    assertThat(obstacle.sentence()).contains("these rules cannot be kept").endsWith(": senior");
    var banks = List.of(rules.get(1), new Rule("bank:B", BitSet.valueOf(new long[] {0b101}), 0, 1));
    obstacle = Kati.obstacle(Kati.best(task(units, 2, new Load(1, 3), banks)));
    assertThat(obstacle.groups()).containsExactly("bank:*");
  }

  @Test
  void aRuleIsKeptWhereItIsMeantAndBindsNobodyElsewhere() {
    var units = new long[][] {{1, 9, 9}, {1, 9, 9}};
    var first = BitSet.valueOf(new long[] {0b001});
    var rules = List.of(new Rule("culture", first, 1, 2, Optional.of(first)));
    var assigned = Kati.assigned(Kati.best(task(units, 2, new Load(1, 2), rules)));
    assertThat(assigned.panels()[0]).containsExactly(0, 1);
    assertThat(assigned.panels()[1]).containsExactly(1, 2);
  }

  @Test
  void withOneJurorADossierNothingConnectsThePanels() {
    var units = new long[][] {{5, 5, 5}, {5, 5, 5}, {5, 5, 5}};
    var obstacle = Kati.obstacle(Kati.best(task(units, 1, new Load(1, 1), List.of())));
    assertThat(obstacle.sentence()).contains("cannot be connected").contains("--panels separate");
  }
}
