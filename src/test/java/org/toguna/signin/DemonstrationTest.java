package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.people.Persons;
import org.toguna.testing.TestSite;

/// The made-up people let in visitors of a demonstration, and nobody anywhere else.
class DemonstrationTest {

  @Test
  void inADemonstrationAButtonIsEnough() {
    try (var site =
        TestSite.guarded(
            Db.Engine.SQLITE, "--toguna.demonstration=true", "--server.address=127.0.0.1")) {
      var people = site.bean(SamplePeople.class).make();
      assertThat(site.bean(SamplePeople.class).make()).isEqualTo(people).hasSize(7);
      var guest = site.guest();
      assertThat(guest.page("/connexion")).contains("Démonstration", "Fatoumata Coulibaly");
      guest.post("/demonstration/" + people.getFirst().id(), Map.of());
      assertThat(guest.page("/organisation/personnes")).contains("donnée d’exemple");
      var somebody = site.guest();
      somebody.post("/connexion", Map.of("contact", "76 00 00 03"));
      assertThat(somebody.page("/connexion/code"))
          .containsPattern("Le code est <b class=\"num\">\\d{6}");
    }
  }

  @Test
  void elsewhereThereIsNoSuchDoor() {
    try (var site = TestSite.guarded(Db.Engine.SQLITE)) {
      var sample =
          site.db()
              .write(
                  unit -> site.bean(Persons.class).add(unit, "Fatoumata Coulibaly", Lang.FR, true));
      assertThat(site.bean(SamplePeople.class).make()).isEmpty();
      var guest = site.guest();
      assertThat(guest.page("/connexion")).doesNotContain("Démonstration");
      assertThat(guest.post("/demonstration/" + sample, Map.of()).statusCode()).isEqualTo(404);
      assertThat(SignedInGuest.of(site, sample, true).get("/mon-espace").statusCode())
          .isEqualTo(303);
      guest.post("/connexion", Map.of("contact", "76 00 00 04"));
      assertThat(guest.page("/connexion/code")).doesNotContain("Le code est");
    }
  }

  @Test
  void aDemonstrationNeverServesOtherMachines() {
    assertThatThrownBy(() ->
            TestSite.guarded(
                Db.Engine.SQLITE, "--toguna.demonstration=true", "--server.address=0.0.0.0"))
        .hasStackTraceContaining("bind it to 127.0.0.1");
  }
}
