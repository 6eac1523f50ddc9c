package org.toguna.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.COACHING_BOOKING;
import static org.toguna.tables.Tables.COACHING_HOLD;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// Mariam and Seydou coach Fonio and Karité in two rooms.
class SlotsTest {
  private static final String MARIAM = "Mariam Sidibé";
  private static final String SEYDOU = "Seydou Bah";
  private static final String BLUE = "Salle bleue";
  private static final String GREEN = "Salle verte";

  private static Coached house(Db.Engine engine) {
    return Coached.on(engine)
        .comes("Fonio", "Karité")
        .coaches(MARIAM, Coached.MARIAM)
        .coaches(SEYDOU, "+22370120003");
  }

  private static String refused(Coached house, String coach, String room, String begins) {
    var answer = house.organiser.post(house.desk + "/creneaux", house.slot(coach, room, begins));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private static String books(Coached house, String team, String slot) {
    var path = house.own(team) + "/creneaux/" + Coached.id(slot);
    var to = led(house.candidate(team).post(path, Map.of()));
    return to.substring(to.indexOf('=') + 1);
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void nobodyIsInTwoPlacesAtOnce(Db.Engine engine) {
    try (var house = house(engine)) {
      var nine = house.made(MARIAM, BLUE, "2026-01-14T09:00");
      assertThat(refused(house, MARIAM, GREEN, "2026-01-14T09:45"))
          .contains("Ce coach est déjà pris");
      assertThat(refused(house, SEYDOU, BLUE, "2026-01-14T08:15"))
          .contains("Cette salle est déjà prise");
      assertThat(refused(house, SEYDOU, "-", "2026-01-14T09:10")).contains("au quart");
      var phone = house.made(SEYDOU, "-", "2026-01-14T09:30");
      var ten = house.made(MARIAM, BLUE, "2026-01-14T10:00");
      assertThat(books(house, "Fonio", nine)).isEqualTo("pris");
      assertThat(books(house, "Fonio", phone)).isEqualTo("ailleurs");
      assertThat(books(house, "Fonio", ten)).isEqualTo("pris");
      assertThat(books(house, "Karité", nine)).as("one seat").isEqualTo("autre");

      var moved = house.slot(MARIAM, BLUE, "2026-01-14T10:00");
      assertThat(house.organiser.post(nine, moved).body()).contains("Ce coach est déjà pris");
      moved.put("begins", "2026-01-14T14:00");
      led(house.organiser.post(nine, moved));
      house.jury.site().settled();
      assertThat(house.jury.call.letters().all())
          .filteredOn(one -> one.key().equals("coaching.letter.moved"))
          .as("to Fonio and to Mariam")
          .hasSize(2);
      assertThat(house.candidate("Fonio").page(house.own("Fonio"))).contains("14\u00a0h\u00a000");
      assertThat(books(house, "Karité", phone)).isEqualTo("pris");
      assertThat(house.organiser.post(ten + "/annulation", Map.of()).statusCode()).isEqualTo(422);
      led(house.organiser.post(ten + "/annulation", Map.of("reason", "Coupure de courant")));
      assertThat(house.candidate("Fonio").page(house.own("Fonio"))).contains("Coupure de courant");
      house.made(MARIAM, BLUE, "2026-01-14T10:00");
      assertThat(Promises.brokenIn(house.jury.site())).isEmpty();
      assertThatThrownBy(() ->
              house
                  .jury
                  .site()
                  .db()
                  .run(unit -> {
                    var one = unit.sql().fetchAny(COACHING_HOLD);
                    unit.sql().insertInto(COACHING_HOLD).set(one).execute();
                  }))
          .isInstanceOf(RuntimeException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void theLastSeatGoesToOneTeam(Db.Engine engine) throws InterruptedException {
    try (var house = house(engine)) {
      var slot = house.made(MARIAM, BLUE, "2026-01-14T09:00");
      var path = "/creneaux/" + Coached.id(slot);
      var tries =
          Stream.of("Fonio", "Karité", "Fonio", "Karité")
              .map(team -> {
                var guest = house.candidate(team);
                var own = house.own(team);
                return Thread.ofVirtual().start(() -> guest.post(own + path, Map.of()));
              })
              .toList();
      for (Thread one : tries) {
        one.join();
      }
      int seated = house.jury.site().db().read(sql -> sql.fetchCount(COACHING_BOOKING));
      assertThat(seated).isOne();
      assertThat(Promises.brokenIn(house.jury.site())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aCoachSaysLaterWhoCameAndCorrectsIt(Db.Engine engine) {
    try (var house = house(engine)) {
      var slot = house.made(MARIAM, BLUE, "2026-01-14T09:00");
      led(
          house.organiser.post(
              slot + "/equipes", Map.of("team", "" + house.jury.dossier("Fonio").id())));
      var own = "/accompagnement/" + house.jury.contest() + "/creneaux/" + Coached.id(slot);
      var came = "came." + house.jury.dossier("Fonio").id();
      var persons = "persons." + house.jury.dossier("Fonio").id();
      var late = Map.of(came, "LATE", persons, "3");
      var mariam = house.coach(MARIAM);
      assertThat(mariam.post(own + "/presence", late).statusCode()).as("not begun").isEqualTo(404);
      house.jury.call.clock.set(Instant.parse("2026-01-16T20:00:00Z"));
      assertThat(mariam.page("/accompagnement")).contains("Présence à noter");
      assertThat(house.coach(SEYDOU).get(own).statusCode()).as("Mariam’s slot").isEqualTo(404);
      assertThat(mariam.post(own + "/presence", Map.of(came, "PRESENT")).statusCode())
          .isEqualTo(422);
      led(mariam.post(own + "/presence", late));
      assertThat(house.candidate("Fonio").page(house.own("Fonio"))).contains("△ En retard");
      led(mariam.post(own + "/presence", Map.of(came, "ABSENT", persons, "")));
      assertThat(house.back().page(house.desk)).contains("absences\u00a0: 1", "✕ En retard");
      assertThat(house.back().page(house.desk + "/presences.csv"))
          .contains("\"Fonio\",\"Modèle économique\"", "\"Absente\",\"0\"");
      var ics = house.candidate("Fonio").page(house.own("Fonio") + "/creneaux.ics");
      assertThat(ics)
          .contains("DTSTART:20260114T090000Z", "UID:" + Coached.id(slot), "Salle bleue");
    }
  }
}
