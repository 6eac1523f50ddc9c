package org.toguna.kit.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

/// N'Ko drawn with its letters joined.
class OutlinesTest {
  private static final String MALI = "ߡߊߟߌ";

  private static Figure drawn(String text) {
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
    var joined = drawn(MALI);
    var apart = drawn(String.join("\u200c", MALI.split("")));
    assertThat(joined.width()).isNotEqualTo(apart.width());
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
