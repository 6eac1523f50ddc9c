package org.toguna.kit.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// N'Ko drawn with its letters joined.
class OutlinesTest {
  private static final String MALI = "ߡߊߟߌ";

  private static Figure.Drawn drawn(String text) {
    return Outlines.of(text, Color.BLACK).orElseThrow();
  }

  @Test
  void onlyWhatTheLibraryCannotJoinIsDrawn() {
    assertThat(Outlines.needed(MALI)).isTrue();
    assertThat(Outlines.needed("Awa Traoré")).isFalse();
    assertThat(Outlines.needed("محمد")).isFalse();
  }

  @Test
  void lettersTakeTheirJoinedForms() {
    long apart = MALI.chars().mapToLong(letter -> foot(Character.toString(letter))).sum();
    assertThat(foot(MALI)).isGreaterThan(apart + apart / 2);
  }

  /// How much ink stands on the line: joined letters are joined there.
  private static long foot(String text) {
    var shape = drawn(text).shape();
    var bounds = shape.getBounds2D();
    return IntStream.range(0, (int) bounds.getMaxX())
        .filter(x -> shape.contains(x, bounds.getMaxY() - 3))
        .count();
  }

  @Test
  void aLineRunsFromRightToLeft() {
    // The first letter stands where it stands alone, at the right end of the line.
    var first = drawn("ߡ").shape().getBounds2D();
    var line = drawn("ߡ ߊ");
    assertThat(line.shape().getBounds2D().getMaxX())
        .isCloseTo(line.width() - (drawn("ߡ").width() - first.getMaxX()), within(1.0));
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(Outlines.of(" ", Color.BLACK)).isEmpty();
  }
}
