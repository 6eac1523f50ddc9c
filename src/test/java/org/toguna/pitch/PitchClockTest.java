package org.toguna.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.PITCH_TURN;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;
import org.toguna.testing.Visit;

/// Awa holds the remote control, the hall looks at the clock on the wall, and the network goes.
class PitchClockTest {
  private static final String PHASE = "#phase";

  private static Visit desk(Hall hall, Look look) {
    var visit = Browser.of(hall.site, look);
    var cookie = new Cookie("toguna", hall.awa.cookie("toguna").orElseThrow());
    visit.context().addCookies(List.of(cookie.setUrl(hall.site.origin())));
    return visit.open(hall.desk() + "/conduite");
  }

  private static void press(Page page, Step step) {
    page.locator("#remote button[value=" + step + "]").click();
  }

  private static void shows(Page page, String where, String text) {
    page.locator(where).getByText(text).first().waitFor();
  }

  @Test
  void theDayGoesOnWhileTheNetworkIsDown() {
    try (var hall = Hall.on(Db.Engine.SQLITE)) {
      hall.set(Late.REFUSED).closed().drawn();
      var order = hall.ahead();
      try (var awa = desk(hall, Look.PHONE);
          var wall = Browser.of(hall.site, Look.DESKTOP).open(Hall.PASSAGES + "/minuteur")) {
        var remote = awa.page();
        shows(wall.page(), PHASE, "Entre deux équipes");
        press(remote, Step.CALL);
        shows(wall.page(), "#who", order.getFirst());
        press(remote, Step.PITCH);
        shows(wall.page(), PHASE, "Présentation");
        assertThat(wall.page().locator("#left").innerText()).matches("[23]:\\d\\d");
        awa.context().setOffline(true);
        press(remote, Step.QUESTIONS);
        shows(remote, PHASE, "Questions du jury");
        press(remote, Step.END);
        press(remote, Step.CALL);
        shows(remote, "#who", order.get(1));
        assertThat(remote.locator("#waits").isVisible()).isTrue();
        assertThat(hall.turns()).as("the server knows nothing of it yet").isEqualTo(1);
        awa.context().setOffline(false);
        shows(wall.page(), "#who", order.get(1));
        remote.waitForCondition(() -> !remote.locator("#waits").isVisible());
        assertThat(hall.site.db().read(sql -> sql.fetch(PITCH_TURN)).getValues(PITCH_TURN.TEAM))
            .hasSize(2);
        assertThat(hall.running().turns().getFirst().wasHeard()).isTrue();
        assertThat(wall.faults()).isEmpty();
      }
    }
  }

  @Test
  void everyPageCanBeReadByEverybody() {
    try (var hall = Hall.on(Db.Engine.SQLITE)) {
      hall.set(Late.LAST).closed().drawn().pressed(Step.CALL, Step.PITCH);
      for (Look look : List.of(Look.EXAMINED, Look.EXAMINED_DARK, Look.EXAMINED_ARABIC)) {
        try (var visit = Browser.of(hall.site, look)) {
          for (String path : List.of(Hall.PASSAGES, Hall.PASSAGES + "/minuteur")) {
            visit.open(path);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.tooWide()).as(path).isZero();
          }
        }
        try (var awa = desk(hall, look)) {
          assertThat(awa.barriers()).isEmpty();
          assertThat(awa.tooWide()).isZero();
        }
      }
      try (var plain = Browser.of(hall.site, Look.PLAIN).open(Hall.PASSAGES + "/minuteur")) {
        assertThat(plain.page().content()).contains("Sans JavaScript", "Actualiser", "jusqu’à");
      }
    }
  }
}
