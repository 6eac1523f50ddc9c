package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.testing.Guest;

/// Who is kept from which dossier, and who decides it.
class ConflictsTest {
  /// What the desk's list asks the database, however many jurors there are.
  private static final int QUESTIONS = 11;

  private static void refused(Sitting jury, UUID dossier, PersonId juror) {
    assertThatThrownBy(() -> jury.seat(dossier, juror)).isInstanceOf(RuntimeException.class);
    assertThat(jury.seats(juror)).isEmpty();
  }

  /// The address of the one conflict that can be lifted on a page.
  private static String lift(String page) {
    var end = page.indexOf("/levee\"");
    return page.substring(page.lastIndexOf('"', end) + 1, end) + "/levee";
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aCandidatesCousinIsKeptFromTheDossierUntilTheChairSaysWhyNot(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      var awa = jury.invited("Awa Dembélé", "Université de Ségou");
      assertThat(jury.call.letters().all())
          .anyMatch(one -> one.key().equals("jury.letter.invited"));
      var kalanso = jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      refused(jury, kalanso, awa);
      assertThat(jury.browser("Awa Dembélé").page("/jury")).contains("déclarez vos intérêts");
      assertThat(
              jury.browser("Awa Dembélé")
                  .post("/jury/" + jury.contest + "/interets", Map.of())
                  .statusCode())
          .isEqualTo(422);
      jury.declares("Awa Dembélé", Map.of("family", "Kone"));
      refused(jury, kalanso, awa);
      jury.declares("Awa Dembélé", Map.of());
      refused(jury, kalanso, awa);

      jury.sits("Boubacar Traoré", "Banque");
      jury.chairs("Boubacar Traoré");
      assertThat(jury.organiser.page(jury.desk + "/conflits"))
          .contains("Kone – Fanta Koné", "À la présidence d’en décider")
          .doesNotContain("/levee\"");
      var boubacar = jury.browser("Boubacar Traoré");
      var page = boubacar.page("/jury/" + jury.contest + "/conflits");
      assertThat(page).contains("Kone – Fanta Koné", "Kalanso");
      var lift = lift(page);
      var field = "reason-" + lift.split("/")[4];
      assertThat(boubacar.post(lift, Map.of()).statusCode()).isEqualTo(422);
      assertThat(jury.browser("Awa Dembélé").post(lift, Map.of(field, "Moi")).statusCode())
          .isEqualTo(404);
      led(boubacar.post(lift, Map.of(field, "Aucun lien, noms répandus")));
      jury.seat(kalanso, awa);
      assertThat(jury.seats(awa)).hasSize(1);
      jury.declares("Awa Dembélé", Map.of("family", "Kone"));
      assertThat(jury.seats(awa)).hasSize(1);

      var pin = Map.of("juror", "" + awa, "dossier", "" + kalanso, "reason", "Vus ensemble");
      led(boubacar.post("/jury/" + jury.contest + "/conflits", pin));
      refused(jury, kalanso, awa);
      assertThat(jury.organiser.page("/organisation/journal?sujet=jury&id=" + jury.contest))
          .contains("Conflit levé", "Aucun lien, noms répandus", "Conflit posé");
      assertThat(jury.broken()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aJurorWhoRecusesItselfLosesTheSeatAndACandidateJudgesNobody(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      var kalanso = jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      var awa = jury.sits("Awa Dembélé", "");
      jury.call.site.settled();
      assertThat(asked(jury)).isBetween(QUESTIONS, QUESTIONS + 1);
      jury.seat(kalanso, awa);
      var seat = jury.seats(awa).getFirst();
      jury.call.site.db().run(unit -> Seats.recuse(unit, seat, "C’est mon ancien élève"));
      refused(jury, kalanso, awa);
      assertThat(jury.organiser.page(jury.desk + "/conflits"))
          .contains("C’est mon ancien élève", "Ce conflit ne se lève pas");

      var salif = jury.sits("Salif Keïta", "");
      refused(jury, kalanso, jury.sits("Modibo Keita", ""));
      jury.seat(kalanso, salif);
      jury.dossier("3456789a", "Danaya", "Salif Keïta", "Rasmata Kaboré");
      refused(jury, kalanso, salif);
      assertThat(jury.organiser.page(jury.desk + "/conflits"))
          .contains("Candidat dans ce concours", "Son propre dossier");
      jury.call.site.settled();
      assertThat(asked(jury)).isBetween(QUESTIONS, QUESTIONS + 1);
    }
  }

  /// The fewest of some tries: jobs and sessions ask in between, a session one more for a while.
  private static int asked(Sitting jury) {
    return IntStream.range(0, 8)
        .map(_ -> {
          jury.call.site.queries();
          jury.organiser.page(jury.desk);
          return jury.call.site.queries();
        })
        .min()
        .orElseThrow();
  }

  /// Byte by byte, but for what a form carries anew each time.
  private static String read(Sitting jury, Guest browser) {
    var all = new StringBuilder();
    for (String path :
        new String[] {
          "/jury",
          "/jury/" + jury.contest + "/interets",
          "/jury/" + jury.contest + "/conflits",
          "/mon-espace"
        }) {
      var answer = browser.get(path);
      all.append(path).append(answer.statusCode()).append(answer.body());
    }
    return all.toString().replaceAll("name=\"_(once|csrf)\" value=\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void twoWorldsThatDifferInADossierInConflictReadTheSame(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      var awa = jury.invited("Awa Dembélé", "");
      jury.declares("Awa Dembélé", Map.of("family", "Koné"));
      jury.chairs("Awa Dembélé");
      jury.seat(jury.dossier("3456789a", "Danaya", "Salif Keïta", "Rasmata Kaboré"), awa);
      jury.sits("Boubacar Traoré", "Danaya");
      var browser = jury.browser("Awa Dembélé");
      var without = read(jury, browser);
      assertThat(without).contains("3456-789A", "Danaya");
      var kalanso = jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      assertThat(read(jury, browser)).isEqualTo(without);
      var about = Map.of("dossier", "" + kalanso, "juror", "" + jury.person("Boubacar Traoré"));
      var pinned = browser.post("/jury/" + jury.contest + "/conflits", about);
      assertThat(pinned.statusCode()).isEqualTo(422);
      assertThat(pinned.body()).doesNotContain("Kalanso");
      assertThat(read(jury, browser)).isEqualTo(without);
    }
  }
}
