package org.toguna.visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.toguna.testing.Browser;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Look;
import org.toguna.testing.Visit;

/// Fatoumata opens the programme once, in town. The rest of the day she has no network.
class OfflineTest {
  /// The list is kept last, when everything on it is.
  private static final String WHOLE =
      """
      async () => {
        const kept = async () => (await caches.open('pages-1')).match('/programme/hors-ligne.json');
        while (!(await kept()) || !navigator.serviceWorker.controller)
          await new Promise(again => setTimeout(again, 50));
      }
      """;

  private static Visit onceInTown() {
    var visit = Browser.of(DemoSite.shared(), Look.KEEPING).open("/programme");
    visit.page().evaluate(WHOLE);
    visit.context().setOffline(true);
    return visit;
  }

  @Test
  void theWholeProgrammeIsReadAfterOneVisit() {
    try (var visit = onceInTown()) {
      visit.open("/programme?jour=2026-01-31");
      assertThat(visit.page().locator("#seances")).containsText("Services publics numériques");
    }
  }

  @Test
  void aSessionNeverOpenedBeforeIsRead() {
    try (var visit = onceInTown()) {
      visit.open("/programme").page().getByText("Accès et service universel").click();
      assertThat(visit.page().locator("h1")).hasText("Accès et service universel");
      assertThat(visit.page().locator("main")).containsText("Salamatou Idé");
      assertThat(visit.page().locator(".brand"))
          .hasCSS("text-decoration-line", "none"); // the style sheet is there too
    }
  }

  @Test
  void favouritesAreReadAndSearchLooksThroughAllDays() {
    try (var visit = onceInTown()) {
      var page = visit.open("/programme").page();
      page.locator("#s-ia-et-e-gouvernance .fav").click();
      page.locator("#q").fill("kulibali creation");
      assertThat(page.locator("#compte")).hasText("1 séance");
      visit.open("/programme/favoris");
      assertThat(page.locator("#favoris [data-kind]:visible")).hasCount(1);
    }
  }

  @Test
  void whatWasNotKeptSaysSo() {
    try (var visit = onceInTown()) {
      visit.open("/partenaires");
      assertThat(visit.page().locator("h1")).hasText("Pas de réseau pour l’instant");
    }
  }
}
