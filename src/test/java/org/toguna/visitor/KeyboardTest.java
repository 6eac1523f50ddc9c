package org.toguna.visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.toguna.testing.Browser;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Look;

/// Without a pointer.
class KeyboardTest {
  @Test
  void theFirstStopSkipsToTheContent() {
    try (var visit = Browser.of(DemoSite.shared(), Look.PHONE).open("/")) {
      var page = visit.page();
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      assertThat(page.locator(".skip")).isInViewport();
      page.keyboard().press("Enter");
      assertThat(page.locator("#contenu")).isFocused();
    }
  }

  @Test
  void theMenuOpensClosesAndGivesTheFocusBack() {
    try (var visit = Browser.of(DemoSite.shared(), Look.PHONE).open("/")) {
      var page = visit.page();
      page.locator(".menu summary").focus();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator(".menu a").first()).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator(".menu a").first()).isHidden();
      assertThat(page.locator(".menu summary")).isFocused();
    }
  }

  @Test
  void theProgrammeIsSearchedAndASessionStarred() {
    try (var visit = Browser.of(DemoSite.shared(), Look.PHONE).open("/programme")) {
      var page = visit.page();
      page.locator("#q").focus();
      page.keyboard().type("identité");
      page.keyboard().press("Enter");
      var star = page.locator("#s-identite-numerique .fav");
      star.focus();
      page.keyboard().press("Space");
      assertThat(star).hasAttribute("aria-pressed", "true");
    }
  }
}
