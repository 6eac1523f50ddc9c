package org.toguna.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.Guest;
import org.toguna.testing.Look;

/// The pages where people are registered by somebody's hand keep nobody out and fit on a small
/// phone.
class HandsLookTest {
  private static final String WEEK = "/organisation/editions/9";
  private static final String NAME =
      "Abdoulaye Souleymane ag Mohamed el-Hadj Ɲɛnɛ Coulibaly-Ouédraogo";
  private static final String PHONE = "+22670112233";

  @ParameterizedTest
  @EnumSource(names = {"EXAMINED", "EXAMINED_DARK", "EXAMINED_ARABIC"})
  void nobodyIsKeptOut(Look look) {
    try (var party = Party.on(Db.Engine.SQLITE)) {
      party.delegation(NAME, PHONE);
      var pages = pages(party);
      var head = party.browser(party.head());
      var barriers = new ArrayList<String>();
      barriers.addAll(examined(party, look, party.desk, pages));
      barriers.addAll(
          examined(
              party,
              look,
              head,
              List.of(
                  party.team(),
                  party.team() + "/membres/" + party.member(),
                  Party.ASK,
                  Party.ASK + "/" + party.codes(1, 1).getFirst())));
      assertThat(barriers).isEmpty();
    }
  }

  private static List<String> pages(Party party) {
    party.codes(3, 2);
    var category = party.form(1, 1).getOrDefault("category", "");
    var kinds = Map.of("name", NAME, "categorie", category);
    var led = Party.led(party.desk.post(WEEK + "/guichet", kinds));
    return List.of(
        led,
        WEEK + "/guichet",
        WEEK + "/guichet?q=ag",
        WEEK + "/delegations",
        WEEK + "/delegations/nouveau",
        WEEK + "/delegations/arrivees",
        WEEK + "/delegations/" + party.team().replaceAll(".*/", "") + "/chef",
        WEEK + "/invitations",
        WEEK + "/inscriptions",
        WEEK + "/inscriptions/import");
  }

  private static List<String> examined(Party party, Look look, Guest guest, List<String> pages) {
    var found = new ArrayList<String>();
    try (var visit = Browser.of(party.site, look)) {
      var cookie = new Cookie("toguna", guest.cookie("toguna").orElseThrow());
      visit.context().addCookies(List.of(cookie.setUrl(party.site.origin())));
      for (String page : pages) {
        found.addAll(visit.open(page).barriers());
        if (visit.tooWide() > 0) {
          found.add(page + " is too wide by " + visit.tooWide());
        }
      }
      found.addAll(visit.faults());
    }
    return found;
  }
}
