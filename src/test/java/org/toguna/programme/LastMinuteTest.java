package org.toguna.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Awa, the organiser, changes the programme while people read it.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class LastMinuteTest {
  private Bamako bamako;
  private Session panel;

  private void given(Db.Engine engine) {
    bamako = Bamako.on(engine);
    panel = bamako.panel("Identité numérique", Bamako.MORNING, false);
    bamako.seat(panel, "Aïssata Maïga", Role.MODERATOR);
    bamako.seat(bamako.now(panel), "Drissa Koné", Role.PANELLIST);
    post("/publication", Map.of());
  }

  @AfterEach
  void theSiteCloses() {
    bamako.close();
  }

  private int post(String path, Map<String, String> form) {
    return bamako.site.post(bamako.desk(panel) + path, form).statusCode();
  }

  private int replaceDrissaBy(String name) {
    var drissa = bamako.speaker("Drissa Koné").toString();
    return post("/remplacements", Map.of("speaker", drissa, "by", name, "_once", "once-" + name));
  }

  private String publicPage() {
    return bamako.site.page("/programme/identite-numerique");
  }

  @ParameterizedTest
  @EnumSource
  void aReplacementIsReadAtOnceAndMarked(Db.Engine engine) {
    given(engine);
    assertThat(publicPage()).contains("Drissa Koné").doesNotContain("Modifié");
    assertThat(bamako.site.page("/programme")).contains("Drissa Koné");

    assertThat(replaceDrissaBy("Hadiza Issaka")).isEqualTo(303);

    assertThat(publicPage())
        .contains(
            "△ Modifié le",
            "Panéliste\u00a0: <del>Drissa Koné</del> <ins>Hadiza Issaka</ins>",
            "/intervenants/hadiza-issaka");
    assertThat(bamako.site.page("/programme"))
        .contains("Hadiza Issaka", "△ Modifié")
        .doesNotContain("Drissa Koné");
    assertThat(bamako.site.page("/intervenants/drissa-kone")).contains("ne figure plus");
  }

  @ParameterizedTest
  @EnumSource
  void aReplacementIsKeptInHistoryWithoutNamingAnyoneInTheJournal(Db.Engine engine) {
    given(engine);
    replaceDrissaBy("Hadiza Issaka");
    List<Entry> entries =
        bamako
            .site
            .db()
            .read(
                sql -> bamako.site.bean(Journal.class).of(sql, Subject.of("session", panel.id())));
    assertThat(entries.getFirst().verb()).isEqualTo("people");
    assertThat(entries.getFirst().changes().toString())
        .contains(bamako.speaker("Hadiza Issaka").toString())
        .doesNotContain("Hadiza");
    assertThat(bamako.site.page("/organisation/journal?sujet=session&id=" + panel.id()))
        .contains("Personnes modifiées", "Drissa Koné", "Hadiza Issaka");
  }

  @ParameterizedTest
  @EnumSource
  void replacingBackIsNoLongerAChange(Db.Engine engine) {
    given(engine);
    replaceDrissaBy("Hadiza Issaka");
    var hadiza = bamako.speaker("Hadiza Issaka").toString();
    post("/remplacements", Map.of("speaker", hadiza, "by", "Drissa Koné"));
    assertThat(publicPage()).contains("Drissa Koné").doesNotContain("Modifié", "Hadiza");
  }

  @ParameterizedTest
  @EnumSource
  void sentTwiceItHappensOnce(Db.Engine engine) {
    given(engine);
    replaceDrissaBy("Hadiza Issaka");
    int version = bamako.now(panel).state().version();
    assertThat(replaceDrissaBy("Hadiza Issaka")).isEqualTo(303);
    assertThat(bamako.now(panel).state().version()).isEqualTo(version);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverTakesTheAgreementBackIsNamedNowhere(Db.Engine engine) {
    given(engine);
    replaceDrissaBy("Hadiza Issaka");
    var desk = bamako.edition.desk("/intervenants/" + bamako.speaker("Drissa Koné"));
    assertThat(bamako.site.post(desk, Map.of("name", "Drissa Koné")).statusCode()).isEqualTo(303);
    assertThat(publicPage()).contains("Hadiza Issaka").doesNotContain("Drissa");
    assertThat(bamako.site.get("/intervenants/drissa-kone").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void whoIsAddedToAPanelIsAPanellistUnlessSaidOtherwise(Db.Engine engine) {
    given(engine);
    assertThat(bamako.site.page(bamako.edition.desk("/seances/" + panel.id())))
        .contains("<select id=\"f-role\"", "<option value=\"PANELLIST\" selected>");
  }

  @ParameterizedTest
  @EnumSource
  void oneLeadsAtMost(Db.Engine engine) {
    given(engine);
    post("/personnes", Map.of("name", "Awa Dembélé", "role", "MODERATOR"));
    assertThat(
            bamako.site.db().read(sql -> Appearance.of(sql, panel.id())).stream()
                .filter(one -> one.role() == Role.MODERATOR)
                .map(one -> one.guest().name()))
        .containsExactly("Awa Dembélé");
  }

  @ParameterizedTest
  @EnumSource
  void theSecondOfTwoOrganisersReadsBoth(Db.Engine engine) {
    given(engine);
    var seen = new HashMap<>(SessionForm.values(bamako.edition, bamako.now(panel)));
    var first = new HashMap<>(seen);
    first.put("title.fr", "Identité, première main");
    assertThat(post("", first)).isEqualTo(303);

    var second = new HashMap<>(seen);
    second.put("title.fr", "Identité, seconde main");
    var answer = bamako.site.post(bamako.desk(panel), second);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Identité, première main", "Identité, seconde main", "entre-temps");
    assertThat(bamako.now(panel).subject().title())
        .isEqualTo(Words.french("Identité, première main"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsNamedAndWhatWasTypedIsKept(Db.Engine engine) {
    given(engine);
    var typed = new HashMap<>(SessionForm.values(bamako.edition, bamako.now(panel)));
    typed.put("hour", "quatorze");
    typed.put("title.fr", "");
    typed.put("minutes", "75");
    var answer = bamako.site.post(bamako.desk(panel), typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"erreurs\"", "#f-title-fr", "#f-hour", "value=\"quatorze\"", "value=\"75\"");
  }

  @ParameterizedTest
  @EnumSource
  void aCancelledSessionStaysStruckOutWithItsReason(Db.Engine engine) {
    given(engine);
    post("/annulation", Map.of("reason.fr", "La délégation arrive demain."));
    assertThat(publicPage()).contains("✕ Annulé", "La délégation arrive demain.");
    assertThat(bamako.site.page("/programme.ics")).contains("STATUS:CANCELLED");
    post("/retablissement", Map.of());
    assertThat(publicPage()).doesNotContain("Annulé");
    post("/retrait", Map.of());
    assertThat(bamako.site.get("/programme/identite-numerique").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void twoSessionsInOneRoomAreToldNotForbidden(Db.Engine engine) {
    given(engine);
    bamako.panel("Cybersécurité", Bamako.MORNING.plusSeconds(1800), false);
    assertThat(bamako.site.page(bamako.desk(panel)))
        .contains("Une autre séance occupe cette salle", "Cybersécurité");
  }

  @ParameterizedTest
  @EnumSource
  void aNewHourAndRoomAreTold(Db.Engine engine) {
    given(engine);
    var form = new HashMap<>(SessionForm.values(bamako.edition, bamako.now(panel)));
    form.put("hour", "10:30");
    form.put("room", "");
    assertThat(post("", form)).isEqualTo(303);
    assertThat(publicPage())
        .contains("Début\u00a0: <del>jeudi 29 janvier 2026, 9\u00a0h\u00a000</del>")
        .contains("Salle\u00a0: <del>Salle de 1 000 places</del> <ins>à venir</ins>");
  }
}
