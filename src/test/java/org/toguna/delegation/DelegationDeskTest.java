package org.toguna.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.delegation.Summit.DESK;
import static org.toguna.delegation.Summit.led;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.testing.Guest;

/// Fatoumata receives delegations.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class DelegationDeskTest {
  private Summit summit;
  private UUID burkina;

  private void given(Db.Engine engine) {
    summit = Summit.on(engine);
    burkina = summit.delegation("BF", 3);
  }

  @AfterEach
  void theSiteCloses() {
    summit.close();
  }

  private Guest named() {
    return summit.head(burkina, "Aminata Ouédraogo", Summit.PHONE);
  }

  private void member(Guest head, String name, String day, String hour) {
    head.post(
        HeadPages.PATH + "/" + burkina + "/membres",
        Map.of("name", name, "post", "Conseiller <technique>", "day", day, "hour", hour));
  }

  @ParameterizedTest
  @EnumSource
  void theGuestsOfHonourAreAskedFirstAndACountryComesOnce(Db.Engine engine) {
    given(engine);
    assertThat(summit.desk.page(DESK + "/nouveau"))
        .containsSubsequence("Burkina Faso", "Niger", "Afghanistan");
    assertThat(summit.desk.page(DESK)).contains("Burkina Faso", "Ministre", "0\u00a0/\u00a03");
    assertThat(led(summit.desk.post(DESK, summit.form("BF", 2)))).isEqualTo("stays: 422");
    assertThat(led(summit.desk.post(DESK, summit.form("", 2)))).isEqualTo("stays: 422");
    var elsewhere = new HashMap<>(summit.form("NE", 2));
    elsewhere.put("category", burkina.toString());
    assertThat(led(summit.desk.post(DESK, elsewhere))).isEqualTo("stays: 422");
  }

  @ParameterizedTest
  @EnumSource
  void theHeadGetsALetterWithTheWayAndTheJournalNamesNobody(Db.Engine engine) {
    given(engine);
    named();
    assertThat(summit.letters(Summit.PHONE))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.values().getLast()).endsWith(HeadPages.PATH + "/" + burkina));
    assertThat(summit.desk.page(DESK + "/" + burkina + "/chef"))
        .contains("Aminata Ouédraogo")
        .as("nobody to invite by letter yet")
        .doesNotContain("lettre.pdf");
    var noted =
        summit
            .site
            .db()
            .read(
                sql -> summit.site.bean(Journal.class).of(sql, Subject.of("delegation", burkina)));
    assertThat(noted.toString()).contains("head-named").doesNotContain("Aminata", "70112233");
    assertThat(summit.desk.page("/organisation/journal?sujet=delegation&id=" + burkina))
        .contains("Chef nommé");
  }

  @ParameterizedTest
  @EnumSource
  void aQuotaBelowItsMembersIsRefusedAndSoIsRemovingThem(Db.Engine engine) {
    given(engine);
    var head = named();
    member(head, "Paul", "", "");
    member(head, "Issa", "", "");
    var at = DESK + "/" + burkina;
    assertThat(summit.desk.post(at, summit.form("BF", 1)).body())
        .contains("a déjà plus de membres");
    assertThat(led(summit.desk.post(at, summit.form("BF", 2)))).startsWith(DESK);
    assertThat(led(summit.desk.post(at + "/suppression", Map.of()))).isEqualTo("stays: 422");
    assertThat(summit.team(burkina)).hasSize(2);
    assertThat(summit.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void arrivalsAreListedByDayAndHour(Db.Engine engine) {
    given(engine);
    var head = named();
    member(head, "Le soir", "2040-01-28", "21:40");
    member(head, "Le matin", "2040-01-28", "06:10");
    member(head, "Sans jour", "", "");
    assertThat(summit.desk.page(DESK + "/arrivees"))
        .containsSubsequence(
            "samedi 28 janvier 2040", "Le matin", "Le soir", "Jour pas encore connu", "Sans jour")
        .contains("Conseiller &lt;technique&gt;");
  }

  private static String text(byte[] pdf) {
    return lines(pdf).replaceAll("\\s+", " ");
  }

  private static String lines(byte[] pdf) {
    try (var read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLetterIsTheStatesAndNamesWhoIsExpected(Db.Engine engine) {
    given(engine);
    var head = named();
    member(head, "Pɔl Kaboré", "", "");
    member(head, "Issa", "", "");
    var one = summit.team(burkina).getFirst();
    var page = HeadPages.PATH + "/" + burkina;
    var letter = page + "/membres/" + one.id() + "/lettre.pdf";
    assertThat(text(head.file(letter)))
        .containsIgnoringCase("République du Mali")
        .contains("Ministère de l’Économie numérique", "Pɔl Kaboré", "Conseiller <technique>")
        .contains(
            "du 29 au 31 janvier 2040 à Bamako, au lieu suivant", one.pass().enrolled().number())
        .contains("signature et cachet")
        .doesNotContain("Issa");
    assertThat(text(head.file(letter + "?langue=en")))
        .containsIgnoringCase("Letter of invitation")
        .contains("from 29 to 31 January 2040", "Ministry of the Digital Economy");
    assertThat(text(summit.desk.file(DESK + "/" + burkina + "/lettre.pdf")))
        .contains("Excellence,", "Aminata Ouédraogo", "Pɔl Kaboré", "Issa");
  }

  @Test
  void itsThemeIsBrokenAtNoHyphenWithinAWord() {
    given(Db.Engine.SQLITE);
    summit.theme("Le e-gouvernement, l’e-santé et l’e-inclusion : ".repeat(6));
    member(named(), "Pɔl Kaboré", "", "");
    assertThat(lines(summit.desk.file(DESK + "/" + burkina + "/lettre.pdf")))
        .contains("e\u2011gouvernement", "e\u2011santé")
        .doesNotContainPattern("e[\u2011-]\\s*\\R\\s*(gouv|santé|incl)");
  }

  @ParameterizedTest
  @EnumSource
  void threeDelegationsAndMembersAskNoMoreThanOne(Db.Engine engine) {
    given(engine);
    var head = named();
    member(head, "Paul", "2040-01-28", "");
    int list = questions(DESK);
    int arrivals = questions(DESK + "/arrivees");
    member(head, "Issa", "2040-01-28", "");
    member(head, "Salif", "2040-01-29", "");
    summit.delegation("NE", 2);
    summit.delegation("SN", 2);
    assertThat(questions(DESK)).isLessThanOrEqualTo(list);
    assertThat(questions(DESK + "/arrivees")).isLessThanOrEqualTo(arrivals);
  }

  /// Of ten pages, rounded: a session's own bookkeeping comes after the answer, and that of the
  /// last page may be missed.
  private int questions(String path) {
    summit.site.queries();
    for (int i = 0; i < 10; i++) {
      summit.desk.page(path);
    }
    return Math.round(summit.site.queries() / 10f);
  }
}
