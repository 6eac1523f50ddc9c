package org.toguna.registration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;

/// Awa keeps her badge on her phone, in a real browser, and comes to the gate without network.
class KeptBadgeTest {
  @Test
  void theBadgeOpensWithoutNetworkAndSaysThatItIsKept() {
    try (var hall = Hall.on(Db.Engine.SQLITE);
        var visit = Browser.of(hall.site, Look.KEEPING)) {
      var awa = hall.person("Awa Dembélé", "+22370112233");
      var phone = hall.browser(awa);
      phone.post("/inscription/participant", Map.of("name", "Awa Dembélé"));
      var session = phone.cookie("toguna").orElseThrow();
      visit.context().addCookies(List.of(new Cookie("toguna", session).setUrl(hall.site.origin())));
      var page = visit.open(Hall.OWN + "/badge").page();
      page.waitForFunction("() => navigator.serviceWorker.controller");
      page.click("[data-do=keep]");
      assertThat(page.locator("#kept")).containsText("s’ouvre même sans réseau");
      visit.context().setOffline(true);
      page.reload();
      assertThat(page.locator(".pass")).containsText("Awa Dembélé");
      assertThat(page.locator("#kept")).containsText("s’ouvre même sans réseau");
      assertThat(page.locator("[data-do=drop]")).isVisible();
      Assertions.assertThat(visit.tooWide()).isZero();
    }
  }
}
