package org.toguna.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// More visitors than one hall lets in.
class RoomPageTest {
  private final TestSite site =
      TestSite.guarded(Db.Engine.SQLITE, "--toguna.registration.inside=2");

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  @Test
  void theThirdWaitsOnAPlainPageAndOtherPagesStayOpen() {
    for (int i = 0; i < 2; i++) {
      site.guest().get("/inscription/participant");
    }
    var hawa = site.guest();
    var led = hawa.get("/inscription/participant");
    assertThat(led.statusCode()).isEqualTo(303);
    var path = led.headers().firstValue("Location").orElse("");
    assertThat(path).startsWith("/inscription/attente?vers=");
    var page = hawa.get(path);
    assertThat(page.headers().firstValue("Refresh")).contains("10");
    assertThat(page.body()).contains("personnes passent avant vous").doesNotContain("<script>");
    assertThat(hawa.get("/connexion").statusCode()).isEqualTo(200);
    site.queries();
    assertThat(hawa.get(path).body()).contains(">0<");
    assertThat(site.queries()).as("a reload asks the database nothing").isZero();
    assertThat(site.bean(Room.class).count()).isEqualTo(new Room.Count(2, 1));
  }

  @Test
  void thePageLeadsOnlyToRegistering() {
    var places = new ArrayList<String>();
    for (String vers :
        new String[] {"https://example.org/", "//example.org", "/inscription/attente"}) {
      var answer = site.guest().get("/inscription/attente?vers=" + vers);
      places.add(answer.headers().firstValue("Location").orElse(""));
      site.bean(Room.class).leave("");
    }
    assertThat(places).containsOnly("/inscription", "");
  }
}
