package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Remark;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Whoever comes through the desk in the hall or on a list is asked what others are asked, and a
/// badge says where it comes from.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class OtherWaysInTest {
  private static final String DESK = "/organisation/editions/9/guichet";

  private Hall hall;
  private Guest oumar;

  private void given(Db.Engine engine) {
    hall = PressRoom.on(engine);
    oumar = hall.site.as(Role.ORGANISER);
  }

  @AfterEach
  void everyPromiseHolds() {
    assertThat(hall.broken()).isEmpty();
    hall.close();
  }

  private Map<String, String> next(String name, String... more) {
    var form =
        new HashMap<>(Map.of("name", name, "categorie", hall.category("presse").id().toString()));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private PersonId called(String name) {
    return hall.site
        .db()
        .read(sql -> sql.fetch(Persons.called(name)).stream().map(row -> row.value1()).findFirst())
        .orElseThrow();
  }

  private List<String> bodies(PersonId person) {
    return hall.site
        .db()
        .read(sql -> {
          var badges = Roster.badges(sql, person);
          return Roster.faces(sql, hall.edition.id(), Lang.FR, badges).stream()
              .map(face -> face.name() + " · " + face.body())
              .toList();
        });
  }

  @ParameterizedTest
  @EnumSource
  void theDeskAsksOnlyWhatMustBeAnsweredAndTheBadgeSaysTheNewsroom(Db.Engine engine) {
    given(engine);
    var refused = oumar.post(DESK, next("Sira Konaté"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#f-q-media\"", "name=\"q-media\"", "value=\"Sira Konaté\"")
        .doesNotContain("q-piece");
    var led =
        oumar
            .post(DESK, next("Sira Konaté", "q-media", "Radio Klédu"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(oumar.page(led))
        .contains("Sira Konaté", "name=\"q-media\" type=\"text\" value=\"\"");
    var sira = called("Sira Konaté");
    assertThat(Asking.given(hall, sira)).containsExactly("Média = Radio Klédu");
    assertThat(bodies(sira)).containsExactly("Sira Konaté · Radio Klédu");
  }

  @ParameterizedTest
  @EnumSource
  void theOwnBadgeSaysTheNewsroomUntilTheAnswersDaysAreOver(Db.Engine engine) {
    given(engine);
    var moussa = hall.person("Moussa Traoré", "+22370112233");
    take("nom,téléphone,média\nMoussa Traoré,+22370112233,Studio <b>Tamani</b>\n");
    var phone = hall.browser(moussa);
    assertThat(phone.page("/mon-espace/inscription/badge"))
        .contains("<bdi>Studio &lt;b&gt;Tamani&lt;/b&gt;</bdi>");
    PressRoom.daysAfter(hall, 91);
    assertThat(bodies(moussa)).containsExactly("Moussa Traoré · ");
  }

  private RegistrationImport.Report take(String csv) {
    var hand = new Enrolment.Hand(Actor.COMMAND_LINE, hall.edition.id());
    var order =
        new RegistrationImport.Order(
            hand, Optional.of(hall.category("presse").id()), Enrolment.IfFull.QUEUE);
    return hall.site
        .bean(RegistrationImport.class)
        .take(csv.getBytes(StandardCharsets.UTF_8), "list.csv", order);
  }

  private static List<String> said(RegistrationImport.Report report) {
    return report.findings().stream().map(RegistrationImport.Finding::toString).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aListAnswersInColumnsCalledByTheQuestionsKeys(Db.Engine engine) {
    given(engine);
    var awa = hall.person("Awa Dembélé", "+22370112255");
    var report =
        take(
            """
            nom;téléphone;Média
            Moussa Traoré;+22370112233;Studio Tamani
            Awa Dembélé;+22370112255;
            """);
    assertThat(said(report))
        .contains(
            "line 3: « media » " + Remark.ANSWER_MISSING.said(),
            "line 2: « piece » " + Remark.PAPER_MISSING.said());
    assertThat(Asking.given(hall, called("Moussa Traoré")))
        .containsExactly("Média = Studio Tamani");
    assertThat(Asking.given(hall, awa)).isEmpty();
    var again =
        take(
            """
            nom;téléphone;Média
            Moussa Traoré;+22370112233;Un autre journal
            Awa Dembélé;+22370112255;L’Essor
            """);
    assertThat(again.same()).isEqualTo(2);
    assertThat(said(again)).isEmpty();
    assertThat(Asking.given(hall, awa)).containsExactly("Média = L’Essor");
    assertThat(Asking.given(hall, called("Moussa Traoré")))
        .as("what was answered stays")
        .containsExactly("Média = Studio Tamani");
  }

  @ParameterizedTest
  @EnumSource
  void theDesksReportSaysWhatIsMissingInWhichLine(Db.Engine engine) {
    given(engine);
    assertThat(
            oumar
                .upload(
                    "/organisation/editions/9/inscriptions/import",
                    "file",
                    "nom,courriel\nHawa,hawa@example.ml\n",
                    Map.of("category", hall.category("presse").id().toString(), "full", "QUEUE"))
                .body())
        .contains("Ligne 2", "<b>media</b>", "remplissez cette colonne");
  }

  @ParameterizedTest
  @EnumSource
  void choicesAndCountriesMayBeWrittenInWords(Db.Engine engine) {
    given(engine);
    Asking.take(hall, Asking.file());
    var hand = new Enrolment.Hand(Actor.COMMAND_LINE, hall.edition.id());
    var csv =
        """
        nom,courriel,catégorie,media,genre,materiel,liste,pays,langue,poids
        Ali,ali@example.ml,presse,Tamani,Télévision / radio,OUI,Un drone,,,
        Binta,binta@example.ml,participant,,,,,Burkina Faso,bamanankan,lourd
        """;
    var report =
        hall.site
            .bean(RegistrationImport.class)
            .take(
                csv.getBytes(StandardCharsets.UTF_8),
                "list.csv",
                new RegistrationImport.Order(hand, Optional.empty(), Enrolment.IfFull.QUEUE));
    assertThat(Asking.given(hall, called("Ali")))
        .contains("Genre = Radio, Télévision", "Du matériel = Oui", "Lequel = Un drone");
    assertThat(Asking.given(hall, called("Binta")))
        .containsExactly("Pays = Burkina Faso", "Langue = Bamanankan");
    assertThat(said(report)).contains("line 3: « poids » " + Remark.ANSWER_WRONG.said());
  }
}
