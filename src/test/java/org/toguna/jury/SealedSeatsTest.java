package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.contest.Round;
import org.toguna.kit.db.Db;

/// Whoever has sealed a sheet keeps its seat, whatever is assigned afterwards.
class SealedSeatsTest {
  private static final Map<String, String> STAGE =
      Map.of(
          "mode", "STAGE",
          "starts", "2026-01-31T09:00",
          "pitch", "180",
          "questions", "120",
          "grace", "60",
          "late", "LAST");

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void noAssignmentTakesAwayASeatWhoseSheetIsSealed(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      jury.dossier("3456789a", "Danaya", "Rasmata Kaboré", "Issa Zongo");
      List.of("Awa Dembélé", "Boubacar Traoré", "Salif Sidibé")
          .forEach(name -> jury.sits(name, ""));
      jury.accepted(jury.proposed("ANEW", 2, 1, 2));
      var before = seats(jury);
      assertThat(before).hasSize(4);
      var scoring = jury.desk.replace("/jury", "/notation/pitch/ouverture");
      led(jury.organiser.post(scoring, Map.of("ranking", "MEAN", "top", "1")));
      var fewer = jury.proposed("ANEW", 1, 0, 1);
      assertThat(jury.organiser.page(fewer)).contains("Accepter cette proposition");
      before.forEach(seat -> seal(jury, seat));

      assertThat(jury.accepted(fewer)).endsWith("autre");
      assertThat(seats(jury)).isEqualTo(before);
      assertThat(jury.organiser.page(jury.proposed("ANEW", 1, 0, 2)))
          .contains("Impossible", "Une fiche scellée garde son lecteur");
      assertThat(jury.accepted(jury.proposed("ANEW", 2, 0, 2))).endsWith("fait=1");
      assertThat(seats(jury)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whatDoesNotGoOnStandsInNobodysWay(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      jury.dossier("3456789a", "Danaya", "Rasmata Kaboré", "Issa Zongo");
      List.of("Awa Dembélé", "Boubacar Traoré").forEach(name -> jury.sits(name, ""));
      jury.accepted(jury.proposed("ANEW", 1, 0, 2));
      var scoring = jury.desk.replace("/jury", "/notation/pitch/ouverture");
      led(jury.organiser.post(scoring, Map.of("ranking", "MEAN", "top", "1")));
      seats(jury).forEach(seat -> seal(jury, seat));

      var stage = jury.desk.replace("/jury", "/passages");
      led(jury.organiser.post(stage, STAGE));
      led(jury.organiser.post(stage + "/equipes", Map.of("teams.23456789", "on")));
      assertThat(jury.accepted(jury.proposed("ANEW", 2, 0, 1))).endsWith("fait=1");
      assertThat(seats(jury)).hasSize(2);
    }
  }

  private static void seal(Sitting jury, Seat seat) {
    var juror = jury.call.browser(seat.juror());
    var sheet = "/jury/fiches/%s/pitch/%s".formatted(seat.contest(), seat.application());
    led(juror.post(sheet, Map.of("revision", "0", "n-pitch", "1", "c-pitch", "Clair.")));
    led(juror.post(sheet + "/scellement", Map.of("revision", "1")));
  }

  private static Set<Seat> seats(Sitting jury) {
    return new HashSet<>(jury.call.site.db().read(sql -> Seats.in(sql, jury.contest, Round.PITCH)));
  }
}
