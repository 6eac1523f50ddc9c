package org.toguna.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.myspace.Living.AWA;
import static org.toguna.myspace.Living.EMAIL;
import static org.toguna.myspace.Living.PHONE;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;
import org.toguna.testing.TestSite;

/// Awa's own pages keep nobody out and fit on a small phone.
class SpaceLookTest {
  private static final List<String> PAGES =
      List.of(
          "/mon-espace",
          "/mon-espace/donnees",
          "/mon-espace/accords",
          "/mon-espace/nom",
          "/mon-espace/effacement",
          "/donnees-effacees");

  @ParameterizedTest
  @EnumSource(names = {"EXAMINED", "EXAMINED_DARK", "EXAMINED_ARABIC"})
  void nobodyIsKeptOut(Look look) {
    try (var site = TestSite.guarded(Db.Engine.SQLITE);
        var visit = Browser.of(site, look)) {
      var living = new Living(site);
      var browser = living.everywhere(living.person(AWA, PHONE, EMAIL));
      var cookie = new Cookie("toguna", browser.cookie("toguna").orElseThrow());
      visit.context().addCookies(List.of(cookie.setUrl(site.origin())));
      var barriers = new ArrayList<String>();
      for (String page : PAGES) {
        barriers.addAll(visit.open(page).barriers());
        if (visit.tooWide() > 0) {
          barriers.add(page + " is too wide by " + visit.tooWide());
        }
      }
      assertThat(barriers).isEmpty();
      assertThat(visit.faults()).isEmpty();
    }
  }
}
