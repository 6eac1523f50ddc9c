package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PeopleImport.Kind;
import org.toguna.people.Persons;
import org.toguna.people.Remark;
import org.toguna.people.Role;
import org.toguna.registration.Enrolment.IfFull;

/// Fatoumata has lists that others made in spreadsheets.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class RegistrationImportTest {
  private static final String DESK = "/organisation/editions/9/inscriptions";

  private Hall hall;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private RegistrationImport.Report take(String csv, String slug, IfFull ifFull) {
    var hand = new Enrolment.Hand(Actor.COMMAND_LINE, hall.edition.id());
    var category = slug.isEmpty() ? Optional.<UUID>empty() : Optional.of(hall.category(slug).id());
    return hall.site
        .bean(RegistrationImport.class)
        .take(
            csv.getBytes(StandardCharsets.UTF_8),
            "list.csv",
            new RegistrationImport.Order(hand, category, ifFull));
  }

  private int taken(String slug) {
    return hall.category(slug).rules().places().taken();
  }

  @ParameterizedTest
  @EnumSource
  void aListIsTakenOnceHoweverOftenItIsSent(Db.Engine engine) {
    given(engine);
    var csv =
        """
        nom;téléphone;catégorie
        Awa Dembélé;70 11 22 33;cachee
        "Traoré; Moussa";+22370112244;Vingt places
        Awa Dembele;0022370112233;vingt
        """;
    var first = take("\ufeff" + csv.replace("\n", "\r\n"), "", IfFull.QUEUE);
    assertThat(first.placed()).isEqualTo(2);
    assertThat(first.same()).isEqualTo(1);
    assertThat(first.findings())
        .contains(new RegistrationImport.Finding(Kind.NOTED, 4, Remark.COMES_AS_ANOTHER))
        .contains(new RegistrationImport.Finding(Kind.REPAIRED, 2, Remark.PHONE_COUNTRY));
    var again = take(csv, "", IfFull.QUEUE);
    assertThat(again.placed() + again.waiting()).isZero();
    assertThat(again.same()).isEqualTo(3);
    assertThat(taken("cachee")).isEqualTo(1);
    assertThat(taken("vingt")).isEqualTo(1);
    assertThat(hall.letters("+22370112233")).hasSize(1);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOfNoUseIsRefusedByLineAndReasonAndTheRestIsTaken(Db.Engine engine) {
    given(engine);
    var report =
        take(
            """
            nom,téléphone,courriel,catégorie
            ,70112233,,vingt
            Sans adresse,,,vingt
            Ailleurs,70112244,,inconnue
            Sans catégorie,70112255,,
            Trop,70112266,,vingt,de,cellules
            Bonne,70112277,,vingt
            """,
            "",
            IfFull.QUEUE);
    assertThat(report.placed()).isEqualTo(1);
    assertThat(report.findings().stream().filter(one -> one.kind() == Kind.REFUSED))
        .extracting(one -> one.line() + " " + one.remark())
        .containsExactly(
            "2 NO_NAME", "3 NO_ADDRESS", "4 NO_CATEGORY", "5 NO_CATEGORY", "6 TOO_MUCH");
    assertThat(taken("vingt")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aColumnThatNoQuestionIsCalledByIsNamedOnce(Db.Engine engine) {
    given(engine);
    var csv =
        """
        nom,téléphone,catégorie,langue,Fonction,vide
        Awa,70112233,vingt,fr,Ministre,
        Ali,70112244,vingt,,Conseiller,
        """;
    var expected = new RegistrationImport.Finding(Kind.NOTED, 1, Remark.NO_QUESTION, "fonction");
    for (int i = 0; i < 2; i++) {
      assertThat(take(csv, "", IfFull.QUEUE).findings().stream())
          .filteredOn(one -> one.kind() == Kind.NOTED)
          .containsExactly(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsTooManyWaitsOrIsRefusedAsItIsAsked(Db.Engine engine) {
    given(engine);
    var csv = "name\tphone\nAwa\t70112233\nAli\t70112244\nOumou\t70112255\n";
    var refused = take(csv, "une-place", IfFull.REFUSE);
    assertThat(refused.placed()).isEqualTo(1);
    assertThat(refused.count(Kind.REFUSED)).isEqualTo(2);
    assertThat(refused.findings().getLast().remark()).isEqualTo(Remark.FULL);
    assertThat(hall.category("une-place").rules().places().waiting()).isZero();
    assertThat(take(csv, "une-place", IfFull.QUEUE).waiting()).isEqualTo(2);
    assertThat(taken("une-place")).isEqualTo(1);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFormulaIsANameInsideAndTextOutside(Db.Engine engine) {
    given(engine);
    take("nom,téléphone\n\"=HYPERLINK(\"\"http://x\"\")\",70112233\n", "vingt", IfFull.QUEUE);
    var desk = hall.site.as(Role.ORGANISER);
    assertThat(desk.page(DESK)).contains("=HYPERLINK(");
    assertThat(desk.page(DESK + "/liste.csv"))
        .startsWith("\ufeff")
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
        .doesNotContain(",\"=");
  }

  @ParameterizedTest
  @EnumSource
  void aKnownPersonIsGivenNoAddressByAFile(Db.Engine engine) {
    given(engine);
    var awa = hall.person("Awa Dembélé", "+22370112233");
    take(
        "nom,téléphone,courriel\nAwa Dembélé,70112233,voleur@example.org\n", "vingt", IfFull.QUEUE);
    assertThat(hall.state(awa)).isEqualTo("CONFIRMED");
    var reached = hall.site.db().read(sql -> hall.site.bean(Persons.class).contacts(sql, awa));
    assertThat(reached).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b\n1,2\n", "nom,téléphone\n\"ouvert,7011\n", "nom,nom,tel\n"})
  void aFileThatCannotBeReadChangesNothing(String csv) {
    given(Db.Engine.SQLITE);
    var desk = hall.site.as(Role.ORGANISER);
    var answer = desk.upload(DESK + "/import", "file", csv, Map.of("full", "QUEUE"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(desk.page(DESK)).contains("Personne ne s’est encore inscrit");
  }

  @ParameterizedTest
  @EnumSource
  void theDeskReportsWhatItTook(Db.Engine engine) {
    given(engine);
    var desk = hall.site.as(Role.ORGANISER);
    var form = Map.of("full", "QUEUE", "category", hall.category("vingt").id().toString());
    var answer = desk.upload(DESK + "/import", "file", "nom;tel\nAwa;70112233\n;7011\n", form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("La liste est prise.", "Une ligne refusée", "Ligne 3");
    assertThat(taken("vingt")).isEqualTo(1);
  }

  /// Some thousand lines, of which most are too many: none is given a place above the quota.
  @ParameterizedTest
  @EnumSource
  void aLongListStopsAtTheQuota(Db.Engine engine) {
    given(engine);
    var csv =
        IntStream.range(0, 1_000)
            .mapToObj(number -> "Personne %d,70%06d".formatted(number, number + 100_000))
            .collect(Collectors.joining("\n", "nom,téléphone\n", "\n"));
    var report = take(csv, "vingt", IfFull.REFUSE);
    assertThat(report.placed()).isEqualTo(20);
    assertThat(report.count(Kind.REFUSED)).isEqualTo(980);
    assertThat(hall.broken()).isEmpty();
  }
}
