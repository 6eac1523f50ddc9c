package org.toguna.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.testing.Browser;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Look;

/// What holds of every public page, whoever looks at it.
class EveryPageTest {
  @ParameterizedTest
  @EnumSource(names = {"PHONE", "ARABIC"})
  void noPageIsWiderThanItsScreenOrAsksAnythingElsewhere(Look look) {
    try (var visit = Browser.of(DemoSite.shared(), look)) {
      var wide = new ArrayList<String>();
      for (var path : PublicPages.ALL) {
        visit.open(path);
        if (visit.tooWide() > 0) {
          wide.add(path + " by " + visit.tooWide());
        }
      }
      assertThat(wide).isEmpty();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EXAMINED", "EXAMINED_DARK", "EXAMINED_ARABIC"})
  void noPageKeepsAnyoneOut(Look look) {
    try (var visit = Browser.of(DemoSite.shared(), look)) {
      var barriers = new ArrayList<String>();
      for (var path : PublicPages.ALL) {
        barriers.addAll(visit.open(path).barriers());
      }
      assertThat(barriers).isEmpty();
    }
  }

  @Test
  void errorPagesHelpToo() {
    try (var visit = Browser.of(DemoSite.shared(), Look.EXAMINED)) {
      assertThat(visit.open("/rien").barriers()).isEmpty();
      assertThat(visit.page().locator("main a[href='/']").isVisible()).isTrue();
      assertThat(visit.tooWide()).isZero();
    }
  }
}
