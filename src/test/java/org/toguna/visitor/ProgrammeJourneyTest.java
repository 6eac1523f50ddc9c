package org.toguna.visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.toguna.testing.Browser;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Look;
import org.toguna.testing.Visit;

/// Someone looks for what to see, with a script and without.
class ProgrammeJourneyTest {
  private static void asked(Look look, BiConsumer<Visit, Page> journey) {
    try (var visit = Browser.of(DemoSite.shared(), look)) {
      journey.accept(visit, visit.page());
      Assertions.assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void aWordTypedFiltersAllDaysAtOnce() {
    asked(
        Look.PHONE,
        (visit, page) -> {
          visit.open("/programme");
          page.locator("#q").fill("nɛba");
          assertThat(page.locator("#seances [data-kind]:visible")).hasCount(3);
          assertThat(page.locator("#compte")).hasText("3 séances");
          page.locator("#q").fill("");
          assertThat(page.locator("#seances [data-kind]:visible")).hasCount(14);
        });
  }

  @Test
  void aRoomChosenKeepsOnlyItsSessions() {
    asked(
        Look.DESKTOP,
        (visit, page) -> {
          visit.open("/programme");
          page.locator("#salle").selectOption("salle-de-formation");
          assertThat(page.locator("#seances [data-kind]:visible").first()).isVisible();
          assertThat(
                  page.locator("#seances [data-kind]:visible:not([data-room=salle-de-formation])"))
              .hasCount(0);
        });
  }

  @Test
  void withoutAScriptTheSameFormIsAnOrdinaryQuestion() {
    asked(
        Look.PLAIN,
        (visit, page) -> {
          visit.open("/programme");
          page.locator("#q").fill("nɛba");
          page.locator(".filters button").click();
          assertThat(page.locator("#seances [data-kind]")).hasCount(3);
          assertThat(page.locator("#q")).hasValue("nɛba");
          page.locator(".more summary").click();
          assertThat(page.locator("#langue")).isHidden();
        });
  }

  @Test
  void favouritesStayOnThePhoneAndGoToTheCalendar() {
    asked(
        Look.PHONE,
        (visit, page) -> {
          visit.open("/programme");
          page.locator("#s-ceremonie-ouverture .fav").click();
          visit.open("/programme?jour=2026-01-31");
          page.locator("#s-cloture .fav").click();
          page.getByText("Mes favoris (2)").click();
          assertThat(page.locator("#favoris [data-kind]:visible")).hasCount(2);
          var calendar = page.locator("[data-export]").getAttribute("href");
          Assertions.assertThat(DemoSite.shared().page(calendar).split("BEGIN:VEVENT")).hasSize(3);
          page.locator("#s-cloture .fav").click();
          assertThat(page.locator("#favoris [data-kind]:visible")).hasCount(1);
        });
  }

  @Test
  void aSessionGoesToTheCalendar() {
    asked(
        Look.PLAIN,
        (visit, page) -> {
          visit.open(PublicPages.SESSION);
          var calendar = page.locator("aside a.btn").getAttribute("href");
          Assertions.assertThat(DemoSite.shared().page(calendar)).contains("SUMMARY", "DTSTART");
        });
  }

  @Test
  void daysAndRoomsAreReachedByLinks() {
    asked(
        Look.PLAIN,
        (visit, page) -> {
          visit.open("/");
          page.locator(".abri a").nth(1).click();
          assertThat(page.locator(".days [aria-current=page] b")).hasText("30");
          page.getByText("Voir par salle").click();
          assertThat(page.locator("h1")).hasText("Programme par salle");
        });
  }
}
