package org.toguna.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.toguna.contest.Criterion;
import org.toguna.contest.Round;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;

/// What levels are worth, exactly.
class PointsTest {

  private static Criterion criterion(String slug, int weight, int levels) {
    return new Criterion(
        slug,
        Round.SHORTLIST,
        Words.french(slug),
        weight,
        Collections.nCopies(levels, Words.french("Niveau")));
  }

  @Property
  void theLowestIsWorthNothingAndTheHighestTheWholeWeightInEqualSteps(
      @ForAll @IntRange(min = 1, max = 1_000) int weight,
      @ForAll @IntRange(min = 2, max = 10) int levels) {
    var criterion = criterion("idee", weight, levels);
    assertThat(Points.of(criterion, 0)).isEqualTo(Points.NONE);
    assertThat(Points.of(criterion, levels - 1).score()).isEqualByComparingTo("" + weight);
    long step = Points.of(criterion, 1).parts();
    for (int level = 1; level < levels; level++) {
      assertThat(Points.of(criterion, level).parts()).isEqualTo(level * step);
    }
  }

  /// Three thirds of ten points are thirty points and not 29.9999.
  @Test
  void thirdsAreAddedBeforeTheyAreRounded() {
    var criteria = List.of(criterion("a", 10, 4), criterion("b", 10, 4), criterion("c", 10, 4));
    var marking = new Marking(Map.of("a", 1, "b", 1, "c", 1), Map.of(), "", "");
    var points = marking.points(new Grid(30, false, criteria));
    assertThat(Points.of(criteria.getFirst(), 1).score()).isEqualTo(new BigDecimal("3.3333"));
    assertThat(points.score()).isEqualTo(new BigDecimal("10.0000"));
    var scores = List.of(new BigDecimal("3.3333"), new BigDecimal("3.3334"));
    assertThat(Points.mean(scores)).isEqualTo(new BigDecimal("3.3334"));
    assertThat(Points.shown(new BigDecimal("62.5000"), Lang.FR)).isEqualTo("62,5");
    assertThat(Points.shown(new BigDecimal("-11.3600"), Lang.FR)).isEqualTo("−11,36");
  }

  @Test
  void aSheetLacksLevelsAndTheCommentsThatExtremesAskFor() {
    var criteria = List.of(criterion("a", 10, 3), criterion("b", 10, 3), criterion("c", 10, 3));
    var grid = new Grid(30, true, criteria);
    var marking = new Marking(Map.of("a", 1, "b", 2), Map.of("c", "Rien à dire"), "", "");
    assertThat(marking.lacks(grid))
        .containsExactly(
            new Marking.Lack(criteria.get(1), true), new Marking.Lack(criteria.get(2), false));
    assertThat(Grid.ofJson(grid.json(), Round.SHORTLIST)).isEqualTo(grid);
  }
}
