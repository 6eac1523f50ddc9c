package org.toguna.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.pitch.Step;
import org.toguna.testing.Browser;
import org.toguna.testing.Guest;
import org.toguna.testing.Look;
import org.toguna.testing.Visit;

/// Mariam holds the phone at the stands, Seydou goes along with his, and the network goes.
class WalkOfflineTest {
  private static Visit as(Fair fair, Guest guest, Look look) {
    var visit = Browser.of(fair.hall.site, look);
    var cookie = new Cookie("toguna", guest.cookie("toguna").orElseThrow());
    visit.context().addCookies(List.of(cookie.setUrl(fair.hall.site.origin())));
    return visit;
  }

  private static Visit phone(Fair fair, PersonId juror, Look look) {
    return as(fair, fair.of(juror), look).open(fair.phone());
  }

  private static void press(Page page, Step step) {
    page.locator("#remote button[value=" + step + "]").click();
  }

  private static void shows(Page page, String where, String text) {
    page.locator(where).getByText(text).first().waitFor();
  }

  @Test
  void theVisitGoesOnWhileTheNetworkIsDown() {
    try (var fair = Fair.on(Db.Engine.SQLITE)) {
      fair.drawn();
      var route = fair.route(Fair.KORA);
      try (var mariam = phone(fair, fair.mariam, Look.PHONE);
          var seydou = phone(fair, fair.seydou, Look.DARK)) {
        var page = mariam.page();
        press(page, Step.CALL);
        shows(seydou.page(), "#who", route.getFirst().name());
        mariam.context().setOffline(true);
        press(page, Step.PITCH);
        press(page, Step.QUESTIONS);
        press(page, Step.END);
        press(page, Step.CALL);
        shows(page, "#where", route.get(1).stand());
        assertThat(page.locator("#waits").isVisible()).isTrue();
        assertThat(page.locator(".sheets [data-team]:visible").getAttribute("href"))
            .endsWith("/pitch/" + route.get(1).application().orElseThrow());
        assertThat(fair.seen(Fair.KORA, route.get(1))).isEqualTo(Seen.AHEAD);
        mariam.context().setOffline(false);
        page.waitForCondition(() -> !page.locator("#waits").isVisible());
        assertThat(fair.seen(Fair.KORA, route.getFirst())).isEqualTo(Seen.VISITED);
        assertThat(fair.seen(Fair.KORA, route.get(1))).isEqualTo(Seen.THERE);
        shows(seydou.page(), "#phase", "tenez à l’écart");
        assertThat(seydou.page().locator("#remote button:visible").count()).isZero();
        assertThat(seydou.faults()).isEmpty();
      }
      everyPageCanBeReadByEverybody(fair);
    }
  }

  private static void everyPageCanBeReadByEverybody(Fair fair) {
    var first = fair.route(Fair.KORA).getFirst();
    var cell = fair.cell(Fair.KORA, first);
    var dossier = fair.dossier(first);
    for (Look look : List.of(Look.EXAMINED, Look.EXAMINED_DARK, Look.EXAMINED_ARABIC)) {
      try (var awa = as(fair, fair.hall.awa, look);
          var juror = as(fair, fair.of(fair.mariam), look)) {
        for (String path : List.of(Fair.PUBLIC, fair.desk(), cell)) {
          awa.open(path);
          assertThat(awa.barriers()).as(path).isEmpty();
          assertThat(awa.tooWide()).as(path).isZero();
        }
        juror.open(fair.phone());
        assertThat(juror.barriers()).isEmpty();
        assertThat(juror.tooWide()).isZero();
      }
      try (var candidate = as(fair, fair.of(dossier.candidate()), look)) {
        candidate.open("/concours/start-ups/dossier/" + dossier.number() + "/passage");
        assertThat(candidate.barriers()).isEmpty();
        assertThat(candidate.tooWide()).isZero();
      }
    }
  }
}
