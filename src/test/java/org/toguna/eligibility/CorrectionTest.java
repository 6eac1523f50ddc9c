package org.toguna.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.ELIGIBILITY_LIST;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.OpenCall;
import org.toguna.kit.db.Db;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.testing.Promises;

/// Kalan of Awa and Bani of Fanta are in the published list; then Kalan’s capital is not what it
/// was said to be.
class CorrectionTest {
  private static final String LIST = "/concours/start-ups/recevabilite";
  private static final String TOLD = "eligibility.letter.corrected";
  private static final String PUBLISHED = "Une condition de capital n’est pas remplie.";

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aDossierIsTakenOutOfThePublishedListWithAReasonAndMayAppeal(Db.Engine engine) {
    var cast = Cast.on(engine);
    var desk = cast.desk;
    var site = cast.call.site;
    try (var call = cast.call) {
      var kalan = desk.entered(cast.awa, "Kalan", "ML.1", "ML");
      var bani = desk.entered(cast.fanta, "Bani", "ML.2", "ML");
      cast.at(OpenCall.LATE);
      led(desk.decide(cast.moussa, kalan, Verdict.ELIGIBLE, ""));
      led(desk.decide(cast.moussa, bani, Verdict.ELIGIBLE, ""));
      var correction = desk.sheet(kalan) + CorrectionDesk.BELOW;
      assertThat(cast.moussa.get(correction).statusCode()).as("in no list yet").isEqualTo(404);
      desk.publish(cast.moussa);
      var first = site.guest().file(LIST + "/1.txt");
      assertThat(cast.moussa.page(desk.sheet(kalan))).contains(correction);
      var form = desk.form(cast.moussa, correction, Map.of("slug", "capital"));
      assertThat(cast.moussa.post(correction, form).statusCode()).as("no reason").isEqualTo(422);
      form.putAll(Map.of("reason", "Le registre dit 20 %.", "published", PUBLISHED));
      assertThat(cast.awa.post(correction, form).statusCode()).as("no organiser").isNotEqualTo(303);
      var stale = new HashMap<>(form);
      stale.put("revision", "1");
      assertThat(cast.aicha.post(correction, stale).body()).contains("a changé entre-temps");
      assertThat(desk.letters()).doesNotContain(TOLD);
      assertThat(led(cast.moussa.post(correction, form))).endsWith("fait=corrige");

      published(cast, kalan, first);
      assertThat(cast.moussa.post(correction, form).statusCode()).as("once").isEqualTo(404);
      assertThat(desk.letters()).containsOnlyOnce(TOLD);
      assertThat(cast.awa.page(kalan + "/recevabilite"))
          .contains("Le registre dit 20 %.", "Par écrit.", "/recours");
      upheld(cast, kalan);
      assertThat(Promises.brokenIn(call.site)).isEmpty();
    }
  }

  /// Numbered, dated, in the public journal; the list before stays what it was.
  private static void published(Cast cast, String kalan, byte[] first) {
    var site = cast.call.site;
    var number = cast.desk.dossier(kalan).shownNumber();
    assertThat(site.page(LIST))
        .contains("Liste n°\u00a02", "Correction de la liste", number, PUBLISHED, "Bani")
        .doesNotContain("Kalan", "20 %");
    assertThat(site.guest().file(LIST + "/1.txt")).isEqualTo(first);
    var text = new String(site.guest().file(LIST + "/2.txt"), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("list 2\n", "eligible 1\nnot eligible 1\n")
        .endsWith("removed " + number + " | " + PUBLISHED + "\n");
    boolean held =
        site.db()
            .read(sql -> {
              var row = sql.fetchSingle(ELIGIBILITY_LIST, ELIGIBILITY_LIST.NUMBER.eq(2));
              return row.getSha256().equals(Listing.sha256(text))
                  && site.bean(PublicLog.class)
                      .holds(sql, row.getLogIndex(), Kind.PUBLICATION, row.getSha256());
            });
    assertThat(held).isTrue();
    assertThat(site.db().<Integer>read(sql -> Eligible.in(sql, cast.call.call().id()).size()))
        .isEqualTo(1);
  }

  /// Somebody who never decided about it decides upon the appeal, and the next list has it again.
  private static void upheld(Cast cast, String kalan) {
    var desk = cast.desk;
    led(cast.awa.post(kalan + "/recevabilite/recours", Map.of("said", "Voici l’acte.")));
    assertThat(desk.decide(cast.moussa, kalan, Verdict.ELIGIBLE, "Vu").body())
        .contains("une autre personne juge le recours");
    var granted =
        Map.of(
            "finding-residence", "MET",
            "finding-capital", "MET",
            "finding-une-femme", "MET",
            "act", "decide",
            "verdict", "ELIGIBLE",
            "reason", "L’acte fait foi.");
    led(cast.aicha.post(desk.sheet(kalan), desk.form(cast.aicha, desk.sheet(kalan), granted)));
    assertThat(desk.publish(cast.aicha)).endsWith("?fait=publie");
    assertThat(cast.call.site.page(LIST)).contains("Kalan", "Ajouté");
  }
}
