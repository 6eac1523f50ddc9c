package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.CONTACT;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Addresses;
import org.toguna.people.PeopleImport;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// People change their names and phones, and dossiers their teams, after seats were given.
class PersonsHeardTest {
  private static void reached(Sitting jury, PersonId person, String address) {
    var persons = jury.call.site.bean(Persons.class);
    jury.call
        .site
        .db()
        .run(unit -> persons.reach(unit, person, Addresses.read(address).orElseThrow()));
  }

  private static void listed(Sitting jury, String line) {
    var csv = ("name,phone,email\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
    jury.call.site.bean(PeopleImport.class).take(csv, "liste.csv", Actor.COMMAND_LINE);
  }

  private static void lifted(Sitting jury, String chair) {
    var browser = jury.browser(chair);
    var page = browser.page("/jury/" + jury.contest + "/conflits");
    var end = page.indexOf("/levee\"");
    var path = page.substring(page.lastIndexOf('"', end) + 1, end);
    var field = "reason-" + path.substring(path.lastIndexOf('/') + 1);
    led(browser.post(path + "/levee", Map.of(field, "Le téléphone d’un centre de santé")));
  }

  @ParameterizedTest
  @EnumSource
  void aJurorWhoComesToSharePhonesWithACandidateLosesTheDossierAtOnce(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      var awa = jury.sits("Awa Dembélé", "");
      jury.sits("Boubacar Traoré", "");
      jury.chairs("Boubacar Traoré");
      reached(jury, awa, "awa@exemple-awa.ml");
      var kalanso = jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      reached(jury, jury.person("Fanta Koné"), "+22370998877");
      reached(jury, jury.person("Fanta Koné"), "+22370998866");
      jury.seat(kalanso, awa);
      var browser = jury.browser("Awa Dembélé");
      assertThat(browser.page("/jury")).contains("2345-6789");

      listed(jury, "Awa Dembélé,+22370998877,awa@exemple-awa.ml");
      assertThat(browser.page("/jury")).doesNotContain("2345-6789");
      assertThat(jury.seats(awa)).isEmpty();
      assertThat(jury.organiser.page(jury.desk + "/conflits"))
          .contains("Même téléphone ou même adresse", "+22370998877");

      jury.call
          .site
          .db()
          .run(unit ->
              unit.sql()
                  .deleteFrom(CONTACT)
                  .where(CONTACT.PERSON_ID.eq(awa))
                  .and(CONTACT.ADDRESS.eq("+22370998877"))
                  .execute());
      reached(jury, awa, "+22370112299");
      var open = jury.call.site.db().read(sql -> Jurors.open(sql, jury.contest, awa));
      assertThat(open).as("corrected back, it is not given back").isEmpty();
      lifted(jury, "Boubacar Traoré");
      jury.seat(kalanso, awa);
      listed(jury, "Awa Dembélé,+22370998877,awa@exemple-awa.ml");
      assertThat(jury.seats(awa)).as("what was lifted stays so").hasSize(1);
      listed(jury, "Awa Dembélé,+22370998866,awa@exemple-awa.ml");
      assertThat(jury.seats(awa)).as("another phone beside the one that was lifted").isEmpty();
      assertThat(jury.broken()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCandidatesNewNameAndADossiersNewTeamAreComparedToo(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      var awa = jury.sits("Awa Dembélé", "");
      var boubacar = jury.sits("Boubacar Traoré", "");
      var kalanso = jury.dossier("23456789", "Kalanso", "Fanta Koné", "Modibo Keïta");
      var danaya = jury.dossier("3456789a", "Danaya", "Salif Diallo", "Rasmata Kaboré");
      jury.seat(kalanso, awa);
      jury.seat(danaya, awa);
      jury.seat(danaya, boubacar);
      led(
          jury.browser("Salif Diallo")
              .post("/mon-espace/nom", Map.of("name", "Awa Dembele", "lang", "FR")));
      assertThat(jury.seats(awa)).extracting(Seat::application).containsExactly(kalanso);
      assertThat(jury.seats(boubacar)).hasSize(1);
      jury.again(kalanso, "Kalanso", "Fanta Koné", "Dembélé Awa");
      assertThat(jury.seats(awa)).isEmpty();
      led(
          jury.browser("Boubacar Traoré")
              .post("/mon-espace/nom", Map.of("name", "Rasmata Kaboré", "lang", "FR")));
      assertThat(jury.seats(boubacar)).isEmpty();
      assertThat(jury.organiser.page(jury.desk + "/conflits")).contains("Même nom que le membre");
      assertThat(jury.broken()).isEmpty();
    }
  }
}
