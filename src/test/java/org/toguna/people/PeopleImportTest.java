package org.toguna.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PeopleImport.Kind;
import org.toguna.people.PeopleImport.Report;
import org.toguna.testing.Contents;
import org.toguna.testing.TestSite;

/// An organiser's list of people from a spreadsheet.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class PeopleImportTest {
  private static final String LIST =
      """
      nom;téléphone;courriel;langue;remarque
      Awa Dembélé;70 11 22 33;Awa.D@Example.ml;fr;vient tôt
      Ŋɛlɛn Kɔnɛ;+226 70 12 34 56;;bamanankan;
      محمد الأنصاري;;m.ansari@example.org;arabe;
      """;

  private TestSite site;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private Report take(byte[] csv) {
    return site.bean(PeopleImport.class).take(csv, "people.csv", Actor.COMMAND_LINE);
  }

  private Report take(String csv) {
    return take(csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<Person> at(String address) {
    var to = Addresses.read(address).orElseThrow();
    return site.db().read(sql -> site.bean(Persons.class).reachedAt(sql, to));
  }

  /// The people there are; chores of the server write elsewhere meanwhile.
  private Map<String, String> contents() {
    var all = Contents.of(site.db());
    all.keySet().retainAll(Set.of("person", "contact", "consent", "journal_entry"));
    return all;
  }

  private static List<String> said(Report report, Kind kind) {
    return report.findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(PeopleImport.Finding::toString)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aListIsTakenAndTwiceIsAsGoodAsOnce(Db.Engine engine) {
    given(engine);
    var report = take(LIST);
    assertThat(report.added()).isEqualTo(3);
    assertThat(said(report, Kind.REPAIRED))
        .containsExactly("line 2: the phone was given its country");
    assertThat(at("+22370112233")).extracting(Person::shownName).containsExactly("Awa Dembélé");
    assertThat(at("awa.d@example.ml")).hasSize(1);
    assertThat(at("m.ansari@example.org")).extracting(Person::lang).containsExactly(Lang.AR);
    var before = contents();
    var again = take("\ufeff" + LIST);
    assertThat(again.same()).isEqualTo(3);
    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aSharedPhoneMakesNobodyTheSame(Db.Engine engine) {
    given(engine);
    take(LIST);
    var report = take("name,phone\nIbrahim Ag Mohamed,70112233\nAWA  DEMBELE,70112233\n");
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.same()).isEqualTo(1);
    assertThat(said(report, Kind.NOTED)).hasSize(1).first().asString().contains("kept apart");
    assertThat(at("+22370112233")).hasSize(2);
    var scripts = take("name,phone\nأحمد Ali,79000000\nمحمد Ali,79000000\n");
    assertThat(scripts.added()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void theSamePersonIsGivenItsSecondAddress(Db.Engine engine) {
    given(engine);
    take("name,phone\nAwa Dembélé,70112233\n");
    var report = take("name\tphone\temail\nAwa Dembele\t70112233\tawa.d@example.ml\n");
    assertThat(report.completed()).isEqualTo(1);
    assertThat(at("awa.d@example.ml")).extracting(Person::shownName).containsExactly("Awa Dembélé");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOfNoUseIsRefusedLineByLineWithItsReason(Db.Engine engine) {
    given(engine);
    var report =
        take(
            """
            name,phone,email,language
            ,70112233,,
            Nobody Reached,12,no address,
            "Two
            Lines",,two@example.org,klingon
            %s,,long@example.org,
            Too,70000000,,,many,cells
            """
                .formatted("x".repeat(201)));
    assertThat(said(report, Kind.REFUSED))
        .containsExactly(
            "line 2: has no name",
            "line 3: has no phone and no e-mail that a message could reach",
            "line 6: the name is longer than 200 characters",
            "line 7: has more cells than the heading, or one of more than 1,000 characters");
    assertThat(said(report, Kind.REPAIRED))
        .containsExactly(
            "line 5: spaces or hidden signs were taken out of the name",
            "line 5: the language is not known here: French was taken");
    assertThat(at("two@example.org")).extracting(Person::shownName).containsExactly("Two Lines");
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void aHostileNameIsKeptAsTextAndShownAsText(Db.Engine engine) {
    given(engine);
    take("name,phone\n<script>alert(1)</script>,70112233\n=cmd|' /C calc'!A0,70112234\n");
    var desk = site.as(Role.ADMINISTRATOR);
    assertThat(desk.page("/organisation/personnes?q=script"))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void aFileThatCannotBeReadIsAnsweredInOneSentence(Db.Engine engine) {
    given(engine);
    var before = contents();
    var files =
        Map.<byte[], String>of(
            LIST.getBytes(StandardCharsets.UTF_16),
            "is not in UTF-8",
            "nom;téléphone\nAwa;7".getBytes(Charset.forName("windows-1252")),
            "is not in UTF-8",
            new byte[0],
            "is empty",
            "name,phone\n\"Awa,70112233\nIbrahim,70112234\n".getBytes(StandardCharsets.UTF_8),
            "quotation mark",
            "name,phone\nA\0wa,70112233".getBytes(StandardCharsets.UTF_8),
            "bytes that no text has",
            "name,age\nAwa,30".getBytes(StandardCharsets.UTF_8),
            "the heading must name",
            "name,nom,phone\nAwa,Awa,70".getBytes(StandardCharsets.UTF_8),
            "same meaning",
            ("name,phone\n" + "Awa,70112233\n".repeat(100_001)).getBytes(StandardCharsets.UTF_8),
            "more than 100,000 lines");
    files.forEach((csv, sentence) ->
        assertThatThrownBy(() -> take(csv))
            .isInstanceOf(BadInput.class)
            .hasMessageStartingWith("people.csv: ")
            .hasMessageContaining(sentence));
    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void twoWhoCouldBeMeantAreNotMixedUp(Db.Engine engine) {
    given(engine);
    take("name,phone,email\nAwa Dembélé,70112233,\nAwa Dembélé,,awa.d@example.ml\n");
    var report = take("name,phone,email\nAwa Dembélé,70112233,awa.d@example.ml\n");
    assertThat(report.taken()).isFalse();
    assertThat(said(report, Kind.REFUSED)).hasSize(1);
    assertThat(at("+22370112233")).hasSize(1);
  }
}
