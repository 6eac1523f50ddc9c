package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.contest.Round;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;

/// The last round, in which everybody scores everyone.
class EveryoneTest {
  private static int seats(Sitting jury) {
    return jury.call.site.db().read(sql -> Seats.in(sql, jury.contest, Round.PITCH)).size();
  }

  private static String begun(Sitting jury) {
    return led(jury.organiser.post(jury.desk + "/tous", Map.of("round", "PITCH")));
  }

  @ParameterizedTest
  @EnumSource
  void everyJurorReceivesEveryDossierButThoseItIsInConflictWithAndSeatsFollow(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      var danaya = jury.dossier("3456789a", "Danaya", "Rasmata Kaboré", "Issa Zongo");
      jury.dossier("456789ab", "Sugu", "Hadiza Issoufou", "Ali Maïga");
      var awa = jury.invited("Awa Dembélé", "");
      jury.declares("Awa Dembélé", Map.of("family", "Koné"));
      var boubacar = jury.sits("Boubacar Traoré", "");
      jury.chairs("Boubacar Traoré");
      var kadiatou = jury.invited("Kadiatou Diallo", "");
      assertThat(jury.organiser.page(jury.desk + "/tous"))
          .contains("2 membres siègent, 3 dossiers\u00a0: 5 sièges, 1 paire écartée")
          .contains("Kalanso", "Famille", "Donner 5 sièges", "Kadiatou Diallo");
      assertThat(begun(jury)).endsWith("fait=1");
      begun(jury);
      assertThat(seats(jury)).isEqualTo(5);
      assertThat(jury.seats(kadiatou)).as("nothing before its declaration").isEmpty();
      jury.declares("Kadiatou Diallo", Map.of());
      assertThat(jury.seats(kadiatou)).hasSize(3);

      lifted(jury);
      assertThat(jury.seats(awa)).hasSize(3);
      pinned(jury, kadiatou, danaya);
      assertThat(jury.seats(kadiatou)).hasSize(2);
      led(
          jury.organiser.post(
              jury.desk + "/jures/" + boubacar + "/depart", Map.of("reason", "Malade")));
      jury.dossier("56789abc", "Bulon", "Sira Cissé", "Ousmane Ly");
      assertThat(seats(jury)).as("a dossier more for the two who are left").isEqualTo(7);

      jury.accepted(jury.proposed("ANEW", 1, 1, 3));
      assertThat(seats(jury)).isEqualTo(4);
      jury.declares("Awa Dembélé", Map.of("family", "Koné"));
      assertThat(seats(jury)).as("an assignment takes its place").isEqualTo(4);
      assertThat(jury.organiser.page("/organisation/journal?sujet=jury&id=" + jury.contest))
          .contains("Chaque membre reçoit tous les dossiers");
      assertThat(jury.broken()).isEmpty();
    }
  }

  private static void lifted(Sitting jury) {
    var chair = jury.browser("Boubacar Traoré");
    var page = chair.page("/jury/" + jury.contest + "/conflits");
    assertThat(page).contains("Kalanso");
    var end = page.indexOf("/levee\"");
    var path = page.substring(page.lastIndexOf('"', end) + 1, end);
    var field = "reason-" + path.substring(path.lastIndexOf('/') + 1);
    led(chair.post(path + "/levee", Map.of(field, "Aucun lien")));
  }

  private static void pinned(Sitting jury, PersonId juror, UUID dossier) {
    led(
        jury.organiser.post(
            jury.desk + "/conflits",
            Map.of("juror", "" + juror, "dossier", "" + dossier, "reason", "Son élève")));
  }

  @ParameterizedTest
  @EnumSource
  void theRoundIsAboutTheTeamsThatPresentThemselves(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      jury.dossier("3456789a", "Danaya", "Rasmata Kaboré", "Issa Zongo");
      jury.dossier("456789ab", "Sugu", "Hadiza Issoufou", "Ali Maïga");
      jury.sits("Awa Dembélé", "");
      jury.sits("Boubacar Traoré", "");
      begun(jury);
      assertThat(seats(jury)).isEqualTo(6);
      var day = "/organisation/editions/3/concours/" + jury.contest + "/passages";
      led(
          jury.organiser.post(
              day,
              Map.of(
                  "starts",
                  "2026-01-30T09:00",
                  "pitch",
                  "180",
                  "questions",
                  "120",
                  "grace",
                  "300",
                  "mode",
                  "STAGE",
                  "late",
                  "REFUSED")));
      led(
          jury.organiser.post(
              day + "/equipes", Map.of("teams.23456789", "on", "teams.456789ab", "on")));
      assertThat(seats(jury)).isEqualTo(4);
      assertThat(jury.organiser.page(jury.desk + "/tous"))
          .contains("2 membres siègent, 2 dossiers\u00a0: 4 sièges");
      var proposal = jury.organiser.page(jury.proposed("ANEW", 2, 2, 2));
      assertThat(proposal).contains("Kalanso", "Sugu").doesNotContain("Danaya");
      led(jury.organiser.post(jury.desk + "/tous/fin", Map.of("round", "PITCH")));
      led(jury.organiser.post(day + "/equipes", Map.of("teams.23456789", "on")));
      assertThat(seats(jury)).as("seats follow no more").isEqualTo(4);
      assertThat(jury.broken()).isEmpty();
    }
  }
}
