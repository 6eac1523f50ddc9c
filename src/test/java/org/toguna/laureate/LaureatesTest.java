package org.toguna.laureate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.HandedIn;
import org.toguna.deliberation.Deliberated;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Promises;

/// Awa Dembélé's Fonio wins; she decides what of her is shown, and for how long.
class LaureatesTest {
  private static final String HALL = "/laureats";

  private static String card(HandedIn dossier) {
    return "/concours/start-ups" + dossier.path() + CardPages.BELOW;
  }

  @ParameterizedTest
  @EnumSource
  void aLaureateIsShownWhileItAgrees(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      var site = done.site();
      var fonio = done.dossier("Fonio");
      var awa = done.call.browser(fonio.candidate());
      assertThat(site.page(HALL)).contains("Aucun prix").doesNotContain("Fonio");
      assertThat(awa.get(card(fonio)).statusCode()).as("before she won").isEqualTo(404);
      done.awards(Map.of("un", "Fonio"));
      assertThat(site.page(HALL))
          .contains("Fonio", "Premier prix", "5\u202f000\u202f000\u00a0FCFA")
          .doesNotContain("Awa Dembélé");
      var form =
          new HashMap<>(Map.of("names", "Awa Dembélé et Issa", "words", "Le fonio d’abord."));
      form.put("site", "javascript:alert(1)//x");
      form.put("agree", "on");
      assertThat(awa.post(card(fonio), form).statusCode()).isEqualTo(422);
      form.put("site", "fonio.ml");
      form.remove("agree");
      assertThat(awa.post(card(fonio), form).body()).contains("Sans votre accord");
      assertThat(site.page(HALL)).doesNotContain("Awa Dembélé");
      form.put("agree", "on");
      assertThat(awa.post(card(fonio), form).statusCode()).isEqualTo(303);
      assertThat(site.page(HALL))
          .contains("Awa Dembélé et Issa", "Le fonio d’abord.", "https://fonio.ml");
      assertThat(awa.post(card(fonio) + "/retrait", Map.of()).statusCode()).isEqualTo(303);
      assertThat(site.page(HALL)).contains("Fonio").doesNotContain("Awa", "fonio.ml");
      assertThat(site.as(Role.ADMINISTRATOR).page("/organisation/journal"))
          .contains("Fiche de lauréat parue", "Fiche de lauréat retirée");
      nobodyElse(done, fonio, form);
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }

  /// Fanta won nothing; Oumar did, and has no business on Awa's card.
  private static void nobodyElse(Deliberated done, HandedIn fonio, Map<String, String> form) {
    for (String other : new String[] {"Karité", "Néré"}) {
      var dossier = done.dossier(other);
      var guest = done.call.browser(dossier.candidate());
      assertThat(guest.get(card(dossier)).statusCode()).isEqualTo(404);
      assertThat(guest.post(card(dossier), form).statusCode()).isEqualTo(404);
      assertThat(guest.post(card(fonio), form).statusCode()).isEqualTo(404);
      assertThat(guest.post(card(fonio) + "/retrait", Map.of()).statusCode()).isEqualTo(404);
    }
  }
}
