package org.toguna.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.SCORING_ROUND;
import static org.toguna.tables.Tables.SCORING_SHEET;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.publiclog.Commitment;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// Aïssata and Bakary read the dossiers of Fanta, who called hers by her name.
class SheetTest {
  private static final String TOLD =
      "Fanta Coulibaly, 70 11 22 33, fonde Sahel Livres en 2024 : un enfant sur deux ne lit pas.";

  private static final byte[] DECK =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
      4 0 obj<</Author(Fanta)>>endobj
      trailer<</Root 1 0 R/Info 4 0 R>>
      startxref
      9
      %%EOF
      """
          .getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @EnumSource
  void aJurorReadsBlindSavesAsOftenAsItLikesAndSealsOnce(Db.Engine engine) {
    try (var hearing = Hearing.on(engine)) {
      var dossier = hearing.dossier("Fanta Coulibaly", "Sahel Livres", TOLD, DECK);
      var aissata = hearing.browser(hearing.person("Aïssata Maïga"));
      var juror = hearing.person("Bakary Sidibé");
      var bakary = hearing.browser(juror);
      var sheet = hearing.seat(juror, dossier);
      assertThat(bakary.page(sheet)).contains("pas encore ouverte").doesNotContain("sur deux");
      hearing.open("deck");
      blind(bakary, sheet, dossier.shownNumber());
      // Whoever has no seat is answered as if there were no such dossier.
      var nowhere = aissata.get(sheet.replaceAll("[^/]*$", hearing.contest().id().toString()));
      assertThat(aissata.get(sheet).statusCode()).isEqualTo(404);
      assertThat(aissata.get(sheet).body()).isEqualTo(nowhere.body());

      assertThat(bakary.post(sheet + "/brouillon", Map.of("n-utilite", "2")).body())
          .contains("\"saved\"", "\"revision\":1");
      // The answer was lost and the phone sends the same again; then another tab is behind.
      assertThat(bakary.post(sheet + "/brouillon", Map.of("n-utilite", "2")).body())
          .contains("\"saved\"", "\"revision\":1");
      assertThat(bakary.post(sheet + "/brouillon", Map.of("n-utilite", "1")).body())
          .contains("elsewhere");
      var behind = bakary.post(sheet, Map.of("n-utilite", "1", "comment", "Mon texte"));
      assertThat(behind.statusCode()).isEqualTo(422);
      assertThat(behind.body()).contains("dans un autre onglet", "Mon texte");

      var lacking = new HashMap<>(Hearing.marks(1, 3, 1));
      lacking.put("c-utilite", "");
      lacking.put("sceller", "1");
      assertThat(bakary.post(sheet, lacking).body())
          .contains("Le plus bas et le plus haut niveau demandent un commentaire");
      assertThat(bakary.post(sheet + "/scellement", Map.of("revision", "2")).statusCode())
          .isEqualTo(303);
      assertThat(bakary.get(sheet).statusCode()).as("not sealed").isEqualTo(200);
      var whole = new HashMap<>(Hearing.marks(2, 3, 1));
      whole.put("sceller", "1");
      assertThat(Hearing.led(bakary.post(sheet, whole))).isEqualTo(sheet + "/scellement");
      assertThat(bakary.page(sheet + "/scellement")).contains("80</b> / 100");
      Hearing.led(bakary.post(sheet + "/scellement", Map.of("revision", "3")));
      sealed(hearing, bakary, sheet);
      assertThat(bakary.page("/jury/fiches")).contains("Fiches scellées\u00a0: 1 sur 1", sheet);
      assertThat(Promises.brokenIn(hearing.site)).isEmpty();
    }
  }

  private static void blind(Guest bakary, String sheet, String number) {
    var page = bakary.page(sheet);
    assertThat(page)
        .contains(number, "fonde", "un enfant sur deux ne lit pas", "masqué</span>")
        .doesNotContain("Fanta", "Coulibaly", "Sahel", "70 11 22 33");
    var file = bakary.send(bakary.to(sheet + "/dossier"));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).doesNotContain("Fanta");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"dossier-" + number + ".pdf\"");
    assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("sandbox; default-src 'none'");
  }

  /// The receipt can be fetched again, anybody computes the digest, and nobody changes the sheet.
  private static void sealed(Hearing hearing, Guest bakary, String sheet) {
    var receipt = bakary.page(sheet + "/recepisse.txt");
    assertThat(bakary.page(sheet + "/recepisse.txt")).isEqualTo(receipt);
    var page = bakary.page(sheet + "/recepisse");
    var salt = Pattern.compile("Sel</dt><dd><bdi[^>]*>([0-9a-f]{32})").matcher(page);
    assertThat(salt.find()).isTrue();
    var text = bakary.page(sheet + "/fiche.txt");
    assertThat(text)
        .contains("level 3 of 3", "points 60.0000 of 60", "score 80.0000 of 100")
        .doesNotContain("Bakary", "À revoir ensemble");
    var made =
        Commitment.to(
            text.getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(salt.group(1)));
    assertThat(receipt)
        .contains("digest " + HexFormat.of().formatHex(made.digest()))
        .doesNotContain("80.0000");
    assertThat(bakary.post(sheet + "/brouillon", Hearing.marks(3, 1, 1)).body()).contains("over");
    Hearing.led(bakary.post(sheet + "/scellement", Map.of("revision", "3")));
    assertThat(bakary.page(sheet + "/fiche.txt")).isEqualTo(text);
    refused(hearing, sql -> sql.update(SCORING_SHEET).set(SCORING_SHEET.REVISION, 9).execute());
    refused(
        hearing,
        sql -> sql.update(SCORING_SHEET).set(SCORING_SHEET.CONTENT, new byte[] {1}).execute());
    refused(hearing, sql -> sql.deleteFrom(SCORING_SHEET).execute());
    refused(
        hearing,
        sql ->
            sql.update(SCORING_SHEET)
                .setNull(SCORING_SHEET.PERSON_ID)
                .set(SCORING_SHEET.ALIAS, "J9")
                .execute());
    refused(hearing, sql -> sql.update(SCORING_ROUND).set(SCORING_ROUND.GRID_JSON, "{}").execute());
    refused(hearing, sql -> sql.update(SCORING_ROUND).set(SCORING_ROUND.TOP, 9).execute());
  }

  private static void refused(Hearing hearing, Consumer<DSLContext> change) {
    assertThatThrownBy(() -> hearing.site.db().run(unit -> change.accept(unit.sql())))
        .hasStackTraceContaining("only ever appended to");
  }

  @ParameterizedTest
  @EnumSource
  void whoeverStepsBackMidwayLeavesNothingAndFindsNothing(Db.Engine engine) {
    try (var hearing = Hearing.on(engine)) {
      var dossier = hearing.dossier("Fanta Coulibaly", "Sahel Livres", TOLD, DECK);
      var juror = hearing.person("Bakary Sidibé");
      var bakary = hearing.browser(juror);
      var sheet = hearing.seat(juror, dossier);
      hearing.open();
      assertThat(bakary.get(sheet + "/dossier").statusCode()).as("no deck").isEqualTo(404);
      Hearing.led(bakary.post(sheet, Hearing.marks(0, 1, 1)));
      assertThat(bakary.post(sheet + "/deport", Map.of()).statusCode()).isEqualTo(422);
      var gone = bakary.post(sheet + "/deport", Map.of("reason", "C’est ma cousine."));
      assertThat(bakary.page(Hearing.led(gone))).contains("Votre déport est enregistré");
      assertThat(bakary.get(sheet).statusCode()).isEqualTo(404);
      assertThat(bakary.post(sheet, Hearing.marks(1, 1, 1)).statusCode()).isEqualTo(404);
      int left = hearing.site.db().read(sql -> sql.fetchCount(SCORING_SHEET));
      assertThat(left).isZero();
      assertThat(Promises.brokenIn(hearing.site)).isEmpty();
    }
  }

  /// The chair sees how far it is, and not what it says: before and after every mark is another the
  /// desk shows the same bytes.
  @ParameterizedTest
  @EnumSource
  void nobodyAtTheDeskSeesAMarkBeforeTheClose(Db.Engine engine) {
    try (var hearing = Hearing.on(engine)) {
      var dossier = hearing.dossier("Fanta Coulibaly", "Sahel Livres", TOLD, DECK);
      var juror = hearing.person("Bakary Sidibé");
      var bakary = hearing.browser(juror);
      var sheet = hearing.seat(juror, dossier);
      hearing.open();
      Hearing.led(bakary.post(sheet, Hearing.marks(0, 1, 1)));
      var administrator = hearing.site.as(Role.ADMINISTRATOR, Role.ORGANISER);
      var before = seen(hearing, administrator);
      Hearing.led(bakary.post(sheet, Hearing.marks(1, 3, 2)));
      assertThat(seen(hearing, administrator)).isEqualTo(before);
      assertThat(administrator.get(sheet).statusCode()).isEqualTo(404);
      assertThat(hearing.desk.get(hearing.path() + "/shortlist/notes.csv").statusCode())
          .isEqualTo(404);
      var kept = hearing.site.db().read(sql -> sql.fetchSingle(SCORING_SHEET).getContent());
      assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("utilite");
    }
  }

  private static String seen(Hearing hearing, Guest who) {
    var page = who.page(hearing.path() + "/shortlist") + who.page("/organisation/journal");
    return page.replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
  }
}
