package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;

/// What an organiser asks of the panels of a round beyond points and loads.
class GroupRulesTest {
  private static final String BANK = "Banque d’exemple";

  private static String rules(Sitting jury) {
    return jury.desk + "/attribution/regles";
  }

  private static void asked(Sitting jury, String group, String least, String most) {
    led(
        jury.organiser.post(
            rules(jury), Map.of("round", "PITCH", "group", group, "least", least, "most", most)));
  }

  @ParameterizedTest
  @EnumSource
  void eachPanelKeepsTheRulesOfItsRoundAndTheProposalSaysByWhom(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      jury.dossier("3456789a", "Danaya", "Rasmata Kaboré", "Issa Zongo");
      jury.dossier("456789ab", "Sugu", "Hadiza Issoufou", "Ali Maïga");
      jury.sits("Awa Dembélé", BANK);
      jury.sits("Boubacar Traoré", BANK);
      jury.sits("Kadiatou Diallo", "Université");
      var awa = jury.person("Awa Dembélé");
      var boubacar = Map.of("chair", "on", "body", BANK, "categories.culture", "on");
      led(jury.organiser.post(jury.desk + "/jures/" + jury.person("Boubacar Traoré"), boubacar));
      var page = "/jury/" + jury.contest + "/experience";
      var marked = Map.of("experienced." + awa, "on");
      assertThat(jury.browser("Awa Dembélé").get(page).statusCode()).isEqualTo(404);
      assertThat(jury.browser("Awa Dembélé").post(page, marked).statusCode()).isEqualTo(404);
      led(jury.browser("Boubacar Traoré").post(page, marked));
      assertThat(jury.organiser.page(jury.desk)).contains("expérimenté");

      var nothing = Map.of("round", "PITCH", "group", "EXPERIENCED");
      assertThat(jury.organiser.post(rules(jury), nothing).statusCode()).isEqualTo(422);
      var before = jury.proposed("ANEW", 2, 0, 3);
      asked(jury, "EXPERIENCED", "1", "");
      asked(jury, "BODY." + BANK, "", "1");
      asked(jury, "OWN", "1", "");
      assertThat(jury.accepted(before)).as("made before the rules").endsWith("autre");
      var proposal = jury.proposed("ANEW", 2, 0, 3);
      assertThat(jury.organiser.page(proposal))
          .contains("La meilleure attribution, prouvée", "Règles tenues sur chaque dossier")
          .contains("Membres expérimentés\u00a0: au moins 1 sur chaque dossier")
          .contains("Membres de «\u00a0" + BANK + "\u00a0»\u00a0: au plus 1 sur chaque dossier")
          .contains("Compte pour\u00a0:", "Kadiatou Diallo")
          .doesNotContain("Boubacar Traoré</bdi></b>");
      assertThat(jury.accepted(proposal)).endsWith("fait=1");
      assertThat(jury.seats(awa)).hasSize(3);
      impossible(jury);
    }
  }

  private static void impossible(Sitting jury) {
    assertThat(jury.organiser.page(jury.proposed("ANEW", 2, 0, 2)))
        .contains("La règle demande 3 lectures à ce groupe")
        .contains("son seul membre, qui en fait 2 au plus, n’en donne que 2")
        .contains("En cause\u00a0:", "Membres expérimentés\u00a0: au moins 1");
    asked(jury, "CATEGORY.sante", "1", "");
    assertThat(jury.organiser.page(jury.proposed("ANEW", 2, 0, 3)))
        .contains(
            "n’ont pas un membre de ce groupe sans conflit",
            "Membres qui connaissent «\u00a0Santé");
    var gone = new HashMap<>(Map.of("round", "PITCH", "group", "CATEGORY.sante"));
    led(jury.organiser.post(rules(jury) + "/retrait", gone));
    asked(jury, "BODY." + BANK, "2", "2");
    asked(jury, "BODY.Université", "1", "");
    var clash = jury.organiser.page(jury.proposed("ANEW", 2, 0, 3));
    assertThat(clash.substring(clash.indexOf("En cause"), clash.indexOf("Dossiers\u00a0:")))
        .contains(BANK, "Université")
        .doesNotContain("expérimentés", "catégorie");
    assertThat(jury.organiser.page("/organisation/journal?sujet=jury&id=" + jury.contest))
        .contains("Règle d’attribution posée", "Règle d’attribution retirée")
        .contains("Expérience d’un membre du jury notée");
    assertThat(jury.broken()).isEmpty();
  }
}
