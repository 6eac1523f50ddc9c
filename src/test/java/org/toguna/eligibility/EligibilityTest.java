package org.toguna.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.ELIGIBILITY_DECIDER;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_FINDING;
import static org.toguna.tables.Tables.ELIGIBILITY_LIST;
import static org.toguna.tables.Tables.PUBLICLOG_LEAF;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.OpenCall;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// What becomes of dossiers from the call's end to the amended list.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class EligibilityTest {
  private static final String LIST = "/concours/start-ups/recevabilite";
  private static final String REFUSED = "eligibility.letter.noteligible";

  /// The last second of the seven days after the list of the twenty-second.
  private static final Instant LAST_OF_APPEALS = Instant.parse("2025-12-29T23:59:59Z");

  private Cast cast;
  private OpenCall call;
  private Desk desk;

  private void given(Db.Engine engine) {
    cast = Cast.on(engine);
    call = cast.call;
    desk = cast.desk;
  }

  @AfterEach
  void theSiteCloses() {
    assertThat(Promises.brokenIn(call.site)).isEmpty();
    call.close();
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void dossiersAreDecidedPublishedAppealedAndTheListAmended(Db.Engine engine) {
    given(engine);
    var kalan = desk.entered(cast.awa, "Kalan", "ML.1", "ML");
    var bani = desk.entered(cast.fanta, "Bani", "ML.2", "SN");
    cast.at(OpenCall.LATE);
    assertThat(cast.moussa.page(desk.base + "?q=kone"))
        .contains("Bani", "Non recevable", "Le pays de résidence")
        .doesNotContain("Kalan");
    assertThat(cast.moussa.page(desk.base + "/liste.csv")).contains("\"Bani\",\"Fanta Koné\"");
    assertThat(led(cast.moussa.get(desk.base + "/suivant"))).startsWith(desk.base + "/");

    nothingIsPublishedWhileSomethingIsUndecided(kalan);
    whatIsMissingIsAskedForAndAnsweredInTime(bani);

    assertThat(desk.decide(cast.moussa, bani, Verdict.NOT_ELIGIBLE, "").statusCode())
        .isEqualTo(422);
    assertThat(desk.decide(cast.moussa, bani, Verdict.ELIGIBLE, "").body())
        .contains("Une condition au moins");
    led(desk.decide(cast.moussa, bani, Verdict.NOT_ELIGIBLE, "Vous résidez au Sénégal."));
    assertThat(desk.letters()).doesNotContain(REFUSED, "eligibility.letter.eligible");
    assertThat(cast.fanta.page(bani + "/recevabilite"))
        .contains("en cours d’examen")
        .doesNotContain("Vous résidez au Sénégal.");
    assertThat(call.site.get(LIST).statusCode()).isEqualTo(404);

    assertThat(desk.publish(cast.moussa)).endsWith("?fait=publie");
    assertThat(desk.letters()).contains(REFUSED, "eligibility.letter.eligible");
    assertThat(cast.fanta.page(bani + "/recevabilite"))
        .contains("Vous résidez au Sénégal.", "Non remplie", "Par écrit.", "/recours");
    assertThat(call.site.page("/concours/start-ups")).contains(LIST);
    assertThat(call.site.page(LIST)).contains("Kalan", "1 non retenu").doesNotContain("Bani");
    var first = call.site.guest().file(LIST + "/1.txt");
    assertThat(digest(1)).isEqualTo(Listing.sha256(new String(first, StandardCharsets.UTF_8)));
    assertThat(call.site.page(LIST)).contains(digest(1));
    assertThat(desk.decide(cast.moussa, kalan, Verdict.ELIGIBLE, "").body())
        .contains("seul un recours");

    somebodyElseDecidesTheAppeal(bani);
    assertThat(desk.publish(cast.aicha)).endsWith("?fait=publie");
    assertThat(call.site.page(LIST)).contains("Bani", "Ajouté", "Liste modifiée");
    assertThat(call.site.page(LIST + "/1")).contains("Kalan").doesNotContain("Bani");
    assertThat(call.site.guest().file(LIST + "/1.txt")).isEqualTo(first);
    Set<UUID> eligible = call.site.db().read(sql -> Eligible.in(sql, call.call().id()));
    assertThat(eligible).hasSize(2);
    assertThat(desk.publish(cast.aicha)).endsWith("?fait=autre");
  }

  private void nothingIsPublishedWhileSomethingIsUndecided(String kalan) {
    var stale = desk.form(cast.aicha, desk.sheet(kalan), Map.of("act", "decide", "follow", "on"));
    led(desk.decide(cast.moussa, kalan, Verdict.ELIGIBLE, ""));
    stale.put("verdict", "NOT_ELIGIBLE");
    stale.put("reason", "Trop tard");
    var refused = cast.aicha.post(desk.sheet(kalan), stale);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("a changé entre-temps", "Trop tard");
    assertThat(cast.moussa.page(desk.base + "/listes"))
        .contains("attendent encore une décision")
        .doesNotContain("Publier cette liste");
    var text =
        call.site
            .db()
            .read(sql -> call.site.bean(Publishing.class).draft(sql, call.edition, call.call()));
    assertThat(led(cast.moussa.post(desk.base + "/listes", Map.of("text", text.sha256()))))
        .endsWith("?fait=autre");
    int lists = call.site.db().read(sql -> sql.fetchCount(ELIGIBILITY_LIST));
    assertThat(lists).isZero();
  }

  private void whatIsMissingIsAskedForAndAnsweredInTime(String bani) {
    ask(bani, "Un certificat de résidence");
    assertThat(desk.letters()).contains("eligibility.letter.asked");
    assertThat(cast.fanta.page("/mon-espace")).contains("Une réponse vous est demandée");
    var page = cast.fanta.page(bani + "/recevabilite");
    assertThat(page).contains("Un certificat de résidence", "24 décembre");
    var from = page.indexOf(bani + "/recevabilite/demandes/");
    var reply = page.substring(from, page.indexOf('"', from));
    assertThat(desk.decide(cast.moussa, bani, Verdict.NOT_ELIGIBLE, "Non").body())
        .contains("encore attendue");

    assertThat(cast.awa.get(bani + "/recevabilite").statusCode()).isEqualTo(404);
    assertThat(cast.awa.get(reply).statusCode()).isEqualTo(404);
    assertThat(cast.awa.post(reply, Map.of("said", "Moi")).statusCode()).isEqualTo(404);
    led(
        cast.fanta.hand(
            reply, Map.of("said", "Je vis à Dakar."), "paper1.file", "bail.pdf", OpenCall.PDF));
    var sheet = cast.moussa.page(desk.sheet(bani));
    assertThat(sheet).contains("Je vis à Dakar.", "bail.pdf");
    var at = sheet.indexOf(desk.sheet(bani) + "/pieces/");
    assertThat(cast.moussa.file(sheet.substring(at, sheet.indexOf('"', at))))
        .isEqualTo(OpenCall.PDF);
    assertThat(cast.fanta.get(reply).statusCode()).isEqualTo(404);

    ask(bani, "Et votre registre");
    var next = cast.fanta.page(bani + "/recevabilite");
    var open = next.indexOf(bani + "/recevabilite/demandes/");
    var second = next.substring(open, next.indexOf('"', open));
    cast.at(Instant.parse("2025-12-25T00:00:00Z"));
    assertThat(cast.fanta.post(second, Map.of("said", "Voici")).body()).contains("Trop tard");
    cast.at(OpenCall.LATE.plusSeconds(60));
    var withdrawn = second.replace(bani + "/recevabilite", desk.sheet(bani)) + "/retrait";
    led(cast.moussa.post(withdrawn, Map.of()));
  }

  private void ask(String bani, String question) {
    var asks = desk.sheet(bani) + "/demandes";
    var filled = Map.of("slug", "", "question", question, "until", "2025-12-24");
    led(cast.moussa.post(asks, desk.form(cast.moussa, asks + "/nouveau", filled)));
  }

  private void somebodyElseDecidesTheAppeal(String bani) {
    var appeal = bani + "/recevabilite/recours";
    cast.at(LAST_OF_APPEALS.plusSeconds(1));
    assertThat(cast.fanta.post(appeal, Map.of("said", "Je suis malienne")).body())
        .contains("Trop tard");
    cast.at(LAST_OF_APPEALS);
    led(cast.fanta.post(appeal, Map.of("said", "Je suis malienne")));
    assertThat(cast.fanta.post(appeal, Map.of("said", "Encore")).statusCode()).isEqualTo(404);
    assertThat(cast.moussa.page(desk.base + "?etat=APPEALED")).contains("Bani");

    assertThat(desk.decide(cast.moussa, bani, Verdict.NOT_ELIGIBLE, "Toujours").body())
        .contains("une autre personne juge le recours");
    assertThatThrownBy(() -> sameOnAnAppeal(bani)).isInstanceOf(DataAccessException.class);
    var granted = new HashMap<String, String>();
    granted.put("finding-residence", "MET");
    var refusal = refusal(bani);
    granted.put("reason-residence", refusal);
    granted.put("act", "decide");
    granted.put("verdict", "ELIGIBLE");
    assertThat(
            cast.aicha
                .post(desk.sheet(bani), desk.form(cast.aicha, desk.sheet(bani), granted))
                .statusCode())
        .isEqualTo(422);
    granted.putAll(
        Map.of("finding-capital", "MET", "finding-une-femme", "MET", "reason", "Pièce jointe."));
    led(cast.aicha.post(desk.sheet(bani), desk.form(cast.aicha, desk.sheet(bani), granted)));
    assertThat(desk.letters()).contains("eligibility.letter.upheld");
    assertThat(cast.fanta.page(bani + "/recevabilite"))
        .contains("Elle est définitive")
        .doesNotContain(refusal);
  }

  /// Why the residence was found not met, which the next form shows still.
  private String refusal(String bani) {
    var id = desk.dossier(bani).id();
    return call.site
        .db()
        .<String>read(sql ->
            sql.fetchSingle(
                    ELIGIBILITY_FINDING,
                    ELIGIBILITY_FINDING.APPLICATION_ID.eq(id),
                    ELIGIBILITY_FINDING.NUMBER.eq(1),
                    ELIGIBILITY_FINDING.SLUG.eq("residence"))
                .getReason());
  }

  /// The row that says so is refused whoever writes it.
  private void sameOnAnAppeal(String bani) {
    call.site
        .db()
        .run(unit -> {
          var sql = unit.sql();
          var id = desk.dossier(bani).id();
          var row =
              sql.fetchSingle(ELIGIBILITY_DECISION, ELIGIBILITY_DECISION.APPLICATION_ID.eq(id));
          row.setNumber(2);
          row.setAppealId(Appeal.of(sql, id).getFirst().id());
          sql.insertInto(ELIGIBILITY_DECISION).set(row).execute();
          var who = sql.fetchSingle(ELIGIBILITY_DECIDER, ELIGIBILITY_DECIDER.APPLICATION_ID.eq(id));
          Decider.note(unit, id, 2, who.getPersonId(), true);
        });
  }

  private String digest(int list) {
    var index =
        call.site
            .db()
            .read(sql ->
                sql.fetchSingle(ELIGIBILITY_LIST, ELIGIBILITY_LIST.NUMBER.eq(list)).getLogIndex());
    var entry =
        call.site
            .db()
            .read(sql ->
                sql.fetchSingle(PUBLICLOG_LEAF, PUBLICLOG_LEAF.LEAF_INDEX.eq(index)).getEntry());
    var text = new String(entry, StandardCharsets.UTF_8);
    return text.substring(text.lastIndexOf(' ') + 1).strip();
  }
}
