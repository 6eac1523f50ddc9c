package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.contest.Round;
import org.toguna.kit.db.Db;

/// What the machine proposes and people accept.
class AssignmentTest {
  private static final List<String> JURORS =
      List.of("Awa Dembélé", "Boubacar Traoré", "Salif Sidibé", "Kadiatou Diallo");

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void anAssignmentIsProposedAcceptedAndRepairedWithTheFewestChanges(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      jury.dossier("3456789a", "Danaya", "Rasmata Kaboré", "Issa Zongo");
      jury.dossier("456789ab", "Sugu", "Hadiza Issoufou", "Ali Maïga");
      jury.dossier("56789abc", "Bulon", "Sira Cissé", "Ousmane Ly");
      JURORS.forEach(name -> jury.sits(name, ""));
      var early = jury.proposed("ANEW", 2, 2, 2);
      assertThat(jury.organiser.page(early))
          .contains("La meilleure attribution, prouvée", "2345-6789 · Kalanso", "80 points")
          .contains("mots\u00a0: lecture", "langue lue", "Accepter cette proposition");
      assertThat(seats(jury)).isEmpty();
      jury.chairs("Awa Dembélé");
      assertThat(jury.accepted(early)).endsWith("autre");
      assertThat(seats(jury)).isEmpty();

      assertThat(jury.accepted(jury.proposed("ANEW", 2, 2, 2))).endsWith("fait=1");
      var before = seats(jury);
      assertThat(before).hasSize(8);
      assertThat(jury.browser("Salif Sidibé").page("/jury"))
          .contains("2 dossiers à lire")
          .doesNotContain("Kalanso", "Danaya", "Sugu", "Bulon");

      var left = jury.person("Kadiatou Diallo");
      led(
          jury.organiser.post(
              jury.desk + "/jures/" + left + "/depart", Map.of("reason", "Malade")));
      assertThat(jury.seats(left)).isEmpty();
      assertThat(jury.browser("Kadiatou Diallo").page("/jury")).doesNotContain("à lire");
      var repair = jury.proposed("KEEP", 2, 2, 3);
      assertThat(jury.organiser.page(repair)).contains("6 sur 6");
      jury.accepted(repair);
      var after = new HashSet<>(seats(jury));
      assertThat(after).hasSize(8);
      after.retainAll(before);
      assertThat(after).hasSize(6);
      assertThat(jury.organiser.page("/organisation/journal?sujet=jury&id=" + jury.contest))
          .contains("Attribution acceptée", "Membre retiré du jury");

      impossible(jury);
      assertThat(jury.broken()).isEmpty();
    }
  }

  private static void impossible(Sitting jury) {
    var most = jury.organiser.page(jury.proposed("ANEW", 3, 1, 3));
    assertThat(most)
        .contains("Impossible", "Il faut 12 lectures, et 3 membres", "n’en donnent que 9")
        .doesNotContain("Accepter cette proposition");
    jury.dossier("6789abcd", "Tounkan", "Awa Dembélé", "Boubacar Traoré");
    var few = jury.organiser.page(jury.proposed("ANEW", 2, 1, 5));
    assertThat(few).contains("n’ont pas 2 membres sans conflit", "6789-ABCD · Tounkan");
  }

  private static List<Seat> seats(Sitting jury) {
    return jury.call.site.db().read(sql -> Seats.in(sql, jury.contest, Round.PITCH));
  }
}
