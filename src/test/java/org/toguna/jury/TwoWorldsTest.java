package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;

/// Awa Dembélé’s cousin enters the contest whose jury she is in, or does not: whatever becomes of
/// the cousin’s dossier, Awa reads the same.
class TwoWorldsTest {
  private static final String AWA = "Awa Dembélé";
  private static final List<String> OTHERS = List.of("Boubacar Traoré", "Coumba Diarra");

  /// One world; what Awa reads in each of its states.
  private static final class World {
    private final Sitting jury;
    private final boolean cousin;
    private final Map<String, UUID> dossiers = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> read = new LinkedHashMap<>();
    private final JurorsView view;
    private String room = "";

    World(Sitting jury, boolean cousin) {
      this.jury = jury;
      this.cousin = cousin;
      dossiers.put("Danaya", jury.dossier("3456789a", "Danaya", "Salif Keïta", "Issa Zongo"));
      jury.person("Fanta Koné");
      if (cousin) {
        dossiers.put("Kalanso", jury.dossier("456789ab", "Kalanso", "Fanta Koné", "Ali Ba"));
      }
      dossiers.put("Sugu", jury.dossier("56789abc", "Sugu", "Hadiza Issoufou", "Sira Ly"));
      jury.invited(AWA, "");
      jury.declares(AWA, Map.of("family", "Koné"));
      OTHERS.forEach(name -> jury.sits(name, ""));
      jury.chairs(OTHERS.getFirst());
      view = new JurorsView(jury, AWA);
    }

    private void reads(String state) {
      read.put(state, view.now());
    }

    Map<String, Map<String, String>> told() {
      led(jury.organiser.post(jury.desk + "/composition", Map.of("shown", "on")));
      led(jury.organiser.post(jury.desk + "/tous", Map.of("round", "PITCH")));
      scored();
      sat();
      return read;
    }

    private void scored() {
      var rounds = jury.desk.replace("/jury", "/notation") + "/pitch";
      led(
          jury.organiser.post(
              rounds + "/ouverture", Map.of("ranking", "MEAN", "top", "1", "others", "on")));
      seals(AWA, "Danaya");
      dossiers.keySet().forEach(dossier -> OTHERS.forEach(name -> seals(name, dossier)));
      if (cousin) {
        var path = "/concours/start-ups/dossier/456789ab/jury";
        var named = Map.of("juror", "" + jury.person("Coumba Diarra"), "reason", "Mon associée");
        led(jury.browser("Fanta Koné").post(path, named));
      }
      jury.proposed("KEEP", 2, 0, 3);
      led(jury.organiser.post(rounds + "/cloture", Map.of("all", "Absente.")));
      reads("once the round is closed");
    }

    private void seals(String juror, String dossier) {
      var sheet = "/jury/fiches/" + jury.contest + "/pitch/" + dossiers.get(dossier);
      var browser = jury.browser(juror);
      var marks = Map.of("revision", "0", "n-pitch", "1", "c-pitch", "Clair.", "comment", "Oui.");
      led(browser.post(sheet, new HashMap<>(marks)));
      led(browser.post(sheet + "/scellement", Map.of("revision", "1")));
    }

    private void sat() {
      var base = jury.desk.replace("/jury", "/deliberation") + "/preselection";
      var form = new HashMap<String, String>();
      form.putAll(Map.of("held", "2026-01-12T16:00", "place", "CICB", "secretary", "Mariam Sow"));
      form.putAll(Map.of("quorum", "1", "unit", "NUMBER", "majority", "SIMPLE", "casting", "on"));
      form.put("chair", "" + jury.person(OTHERS.getFirst()));
      List.of(AWA, OTHERS.get(0), OTHERS.get(1))
          .forEach(name -> form.put("members." + jury.person(name), "on"));
      room = led(jury.organiser.post(base + "/seance", form));
      led(jury.organiser.post(room + "/ouverture", Map.of()));
      for (String member : List.of("1", "2", "3")) {
        led(jury.organiser.post(room + "/presences", Map.of("member", member, "act", "arrivee")));
      }
      List.of("3456789a", "456789ab", "56789abc").stream()
          .filter(number -> cousin || !number.equals("456789ab"))
          .forEach(this::moved);
      reads("while it sits");
      Pattern.compile("/motions/[0-9a-f-]{36}/cloture")
          .matcher(jury.organiser.page(room))
          .results()
          .forEach(motion -> led(jury.organiser.post(room + motion.group(), Map.of())));
      led(jury.organiser.post(room + "/levee", Map.of()));
      reads("after the sitting");
    }

    private void moved(String number) {
      led(
          jury.organiser.post(
              room + "/motions",
              Map.of("form", "liste", "d." + number, "on", "proposer", "1", "reason", "Utile.")));
    }
  }

  private static Map<String, Map<String, String>> told(Db.Engine engine, boolean cousin) {
    try (var jury = Sitting.on(engine)) {
      var told = new World(jury, cousin).told();
      assertThat(jury.broken()).isEmpty();
      return told;
    }
  }

  private static void shows(String page, String path, String... words) {
    assertThat(page).startsWith(path).contains(words);
  }

  @ParameterizedTest
  @EnumSource
  void whateverBecomesOfADossierInConflictItsJurorReadsTheSame(Db.Engine engine) {
    var with = told(engine, true);
    var without = told(engine, false);
    assertThat(with.toString()).contains("Danaya").doesNotContain("Kalanso", "4567-89AB");
    assertThat(with.getOrDefault("after the sitting", Map.of()))
        .as("it is looked where there is something to see")
        .anySatisfy((path, page) -> shows(path + page, "/jury/seances/", "Danaya", "Rejetée"))
        .anySatisfy((path, page) -> shows(path + page, "/jury/fiches/", "recepisse", "3456-789A"));
    var softly = new SoftAssertions();
    without.forEach((state, pages) -> {
      var same = with.getOrDefault(state, Map.of());
      softly.assertThat(same.keySet()).as(state).isEqualTo(pages.keySet());
      pages.forEach(
          (path, text) -> softly.assertThat(same.get(path)).as(state + " " + path).isEqualTo(text));
    });
    softly.assertAll();
  }
}
