package org.toguna.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.code;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.deliberation.Outcomes;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// Fonio was eligible, retained and coached; then it turns out that it is not.
class NoLongerEligibleTest {

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aDossierTakenOutOfTheListLeavesJuryShortlistAndCoaching(Db.Engine engine) {
    try (var house = Coached.on(engine).comes("Fonio", "Karité")) {
      var fonio = house.jury.dossier("Fonio").id();
      var karite = house.jury.dossier("Karité").id();
      List.of(fonio, karite).forEach(dossier -> seated(house, dossier));
      var desk = "/organisation/editions/3/concours/" + house.jury.contest() + "/recevabilite";
      var text = code(house.organiser.page(desk + "/listes"), "text");
      assertThat(led(house.organiser.post(desk + "/listes", Map.of("text", text))))
          .endsWith("publie");
      var correction = desk + "/" + fonio + "/correction";
      var page = house.organiser.page(correction);
      assertThat(
              led(
                  house.organiser.post(
                      correction,
                      Map.of(
                          "slug", "capital",
                          "reason", "Le registre dit 20 %.",
                          "published", "La part du capital n’est pas celle qui était déclarée.",
                          "version", code(page, "version"),
                          "revision", code(page, "revision")))))
          .endsWith("fait=corrige");

      assertThat(seats(house)).containsExactly(karite);
      var contest = house.jury.contest();
      var db = house.jury.site().db();
      List<UUID> going = db.read(sql -> Outcomes.goingOn(sql, contest));
      assertThat(going).doesNotContain(fonio).contains(karite);
      List<UUID> retained = db.read(sql -> Outcomes.retained(sql, contest));
      assertThat(retained).as("what was published stays so").contains(fonio);
      assertThat(house.jury.site().page("/concours/start-ups/preselection")).contains("Fonio");
      assertThat(house.organiser.page(house.desk))
          .contains("2 en tout, libres\u00a0: 1", "Reprise");
      assertThat(house.offered("Fonio").statusCode()).as("no place any more").isEqualTo(422);
      assertThat(Promises.brokenIn(house.jury.site())).isEmpty();
    }
  }

  private static void seated(Coached house, UUID dossier) {
    house
        .jury
        .site()
        .db()
        .run(unit -> {
          unit.sql()
              .insertInto(JURY_SEAT)
              .set(JURY_SEAT.CONTEST_ID, house.jury.contest())
              .set(JURY_SEAT.ROUND, "PITCH")
              .set(JURY_SEAT.APPLICATION_ID, dossier)
              .set(JURY_SEAT.PERSON_ID, house.jury.juror("Aïssata Maïga"))
              .set(JURY_SEAT.GIVEN_AT, Instant.EPOCH)
              .execute();
        });
  }

  private static List<UUID> seats(Coached house) {
    return house
        .jury
        .site()
        .db()
        .read(sql ->
            sql.select(JURY_SEAT.APPLICATION_ID).from(JURY_SEAT).fetch(JURY_SEAT.APPLICATION_ID));
  }
}
