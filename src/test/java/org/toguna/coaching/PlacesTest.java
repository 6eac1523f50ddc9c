package org.toguna.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.COACHING_TEAM;
import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.testing.Promises;

/// Two places for three teams, and who may coach them.
class PlacesTest {
  private static String letters(Coached house) {
    return house.jury.call.letters().all().toString();
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aPlaceThatIsDeclinedGoesToTheNext(Db.Engine engine) {
    try (var house = Coached.on(engine)) {
      assertThat(house.candidate("Fonio").page(house.own("Fonio"))).contains("Rien pour l’instant");
      assertThat(house.offered("Fonio", "Karité", "Néré").statusCode()).isEqualTo(422);
      led(house.offered("Fonio", "Karité"));
      house.jury.site().settled();
      assertThat(letters(house)).contains("coaching.letter.offered");
      led(house.candidate("Fonio").post(house.own("Fonio") + "/place", Map.of("answer", "oui")));
      assertThat(house.offered("Néré").statusCode()).as("none is free").isEqualTo(422);
      assertThatThrownBy(() ->
              house
                  .jury
                  .site()
                  .db()
                  .run(unit ->
                      unit.sql().update(COACHING_TEAM).set(COACHING_TEAM.PLACE, 3).execute()))
          .as("a place too many")
          .isInstanceOf(RuntimeException.class);
      assertThat(house.organiser.post(house.desk + "/programme", Coached.programme(1)).body())
          .contains("Des équipes ont déjà plus de places que cela");

      var no = Map.of("answer", "non", "reason", "Nous sommes à Gao");
      led(house.candidate("Karité").post(house.own("Karité") + "/place", no));
      assertThat(house.organiser.page(house.desk)).contains("Nous sommes à Gao", "Déclinée");
      house.comes("Néré");
      assertThat(house.organiser.page(house.desk)).contains("2 en tout, libres\u00a0: 0");
      assertThat(house.candidate("Karité").get(house.own("Fonio")).statusCode()).isEqualTo(404);
      var fonio = house.jury.dossier("Fonio");
      led(
          house
              .candidate("Fonio")
              .post("/concours/start-ups" + fonio.path() + "/retrait", Map.of()));
      assertThat(house.organiser.page(house.desk))
          .contains("2 en tout, libres\u00a0: 1", "Reprise");
      assertThat(Promises.brokenIn(house.jury.site())).isEmpty();
    }
  }

  private static void judges(Coached house, PersonId person) {
    house
        .jury
        .site()
        .db()
        .run(unit -> {
          var sql = unit.sql();
          sql.insertInto(JURY)
              .set(JURY.CONTEST_ID, house.jury.contest())
              .set(JURY.EDITION_ID, house.jury.call.edition.id())
              .onConflictDoNothing()
              .execute();
          sql.insertInto(JURY_MEMBER)
              .set(JURY_MEMBER.CONTEST_ID, house.jury.contest())
              .set(JURY_MEMBER.PERSON_ID, person)
              .set(JURY_MEMBER.STATE, "INVITED")
              .set(JURY_MEMBER.SITS, false)
              .set(JURY_MEMBER.CHAIR, false)
              .set(JURY_MEMBER.BODY, "")
              .set(JURY_MEMBER.CATEGORIES, "")
              .set(JURY_MEMBER.KEYWORDS, "")
              .set(JURY_MEMBER.LANGS, "fr")
              .set(JURY_MEMBER.INVITED_AT, Instant.EPOCH)
              .execute();
        });
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void nothingThatCoachingKnowsReachesTheJury(Db.Engine engine) {
    try (var house = Coached.on(engine)) {
      house.comes("Fonio").coaches("Mariam Sidibé", Coached.MARIAM);
      judges(house, house.jury.call.person("Boubacar Traoré", "+22370120002"));
      assertThat(house.invited("Boubacar Traoré", "+22370120002").body())
          .contains("est au jury de ce concours");
      var phone = "+22370118002";
      assertThat(house.organiser.page(house.desk)).doesNotContain("Boubacar");
      var rival = Map.of("name", "Oumar Cissé", "contact", phone, "langs.fr", "on");
      assertThat(house.organiser.post(house.desk + "/coachs", rival).body())
          .contains("a un dossier dans ce concours");

      var mariam = house.coach("Mariam Sidibé");
      var slot = house.made("Mariam Sidibé", "Salle bleue", "2026-01-14T09:00");
      var team =
          "/accompagnement/"
              + house.jury.contest()
              + "/equipes/"
              + house.jury.dossier("Fonio").id();
      var own = "/accompagnement/" + house.jury.contest() + "/creneaux/" + Coached.id(slot);
      List.of(team, own)
          .forEach(path -> assertThat(mariam.page(path)).contains("Concours de start-ups"));
      judges(house, house.person("Mariam Sidibé"));
      List.of(team, own)
          .forEach(path -> assertThat(mariam.get(path).statusCode()).as(path).isEqualTo(404));
      assertThat(mariam.page("/accompagnement")).doesNotContain("Fonio", "Modèle économique");
      assertThat(mariam.post(team + "/notes", Map.of("text", "Bien")).statusCode()).isEqualTo(404);
      assertThat(house.organiser.page(house.desk)).contains("Au jury depuis");
      assertThat(Promises.brokenIn(house.jury.site()).toString())
          .contains(house.person("Mariam Sidibé").toString());
    }
  }
}
