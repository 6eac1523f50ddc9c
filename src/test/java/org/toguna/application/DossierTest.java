package org.toguna.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.DOSSIER;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_PIECE;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// What a candidate does with a dossier, from the first piece to the receipt and the way out.
@ParameterizedClass
@EnumSource(Db.Engine.class)
@SuppressWarnings("NullAway.Init") // set before each engine's turn
class DossierTest {
  private static OpenCall call;

  @Parameter Db.Engine engine;

  @BeforeParameterizedClassInvocation
  static void theSiteOpens(Db.Engine engine) {
    call = OpenCall.on(engine);
  }

  @AfterParameterizedClassInvocation
  static void theSiteCloses() {
    assertThat(Promises.brokenIn(call.site)).isEmpty();
    call.close();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void aDossierIsWrittenPieceByPieceHandedInAndItsReceiptComputedAgain() throws Exception {
    call.clock.set(OpenCall.IN_TIME);
    assertThat(call.site.guest().get(DOSSIER).headers().firstValue("Location").orElse(""))
        .startsWith("/connexion?vers=");
    assertThat(call.site.guest().page("/concours/start-ups")).contains(DOSSIER);
    var awa = call.browser(call.person("Awa Dembélé", "+22370112233"));

    var wrong = OpenCall.project("Kalan", "MA.BKO.2023.B.1");
    wrong.put("founded", "hier");
    var refused = awa.post(DOSSIER + "/nouveau", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#f-founded\"", "value=\"hier\"", "value=\"Kalan\"");

    var at = led(awa.post(DOSSIER + "/nouveau", OpenCall.project("Kalan", "MA.BKO.2023.B.1")));
    led(awa.post(at + "/equipe", OpenCall.team()));
    assertThat(awa.page(at)).contains("À commencer", "Complet");
    var early = OpenCall.submit(awa, at);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body())
        .contains(at + "/presentation#f-problem", at + "/documents#f-deck", "Avant de déposer");

    led(awa.post(at + "/presentation", OpenCall.pitch("Un enfant sur deux\nne lit pas.")));
    led(awa.post(at + "/conditions", Map.of("residence", "ML")));
    led(awa.hand(at + "/documents", Map.of(), "deck.file", "deck.pdf", OpenCall.PDF));
    var deck = OpenCall.code(awa.page(at + "/documents"), "deck");
    led(
        awa.hand(
            at + "/documents", Map.of("deck", deck), "statutes.file", "statuts.pdf", OpenCall.PDF));
    var film =
        Map.of("deck", deck, "statutes", OpenCall.code(awa.page(at + "/documents"), "statutes"));
    var noFilm = "<html>ftyp</html>".getBytes(StandardCharsets.UTF_8);
    assertThat(awa.hand(at + "/documents", film, "film.file", "essai.mp4", noFilm).body())
        .contains("Ce n’est ni un film MP4", "deck.pdf");
    var moving = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.US_ASCII);
    led(awa.hand(at + "/documents", film, "film.file", "essai.mp4", moving));
    assertThat(awa.page(at + "/depot")).contains("essai.mp4", "1 sur 2", "deck.pdf", "60\u00a0%");

    var receipt = led(OpenCall.submit(awa, at)).replace("?fait=1", "");
    assertThat(receipt).isEqualTo(at + "/recepisse/1");
    var text = awa.file(receipt + "/dossier.txt");
    assertThat(awa.page(receipt)).contains(sha256(text), "2025-12-01T10:00:00Z", "décembre 2025");
    assertThat(awa.page(receipt + ".txt")).contains(sha256(text), "2025-12-01T10:00:00Z");
    assertThat(new String(text, StandardCharsets.UTF_8))
        .contains(
            "deck: deck.pdf, " + OpenCall.PDF.length + ", " + sha256(OpenCall.PDF),
            "problem: Un enfant sur deux\n  ne lit pas.\n",
            "depose: 2025-12-01T10:00:00Z\n");
    assertThat(call.letters().all().getLast().values()).contains(sha256(text), "1");

    var other = call.browser(call.person("Ali Traoré", "+22370112299"));
    assertThat(other.get(at).statusCode()).isEqualTo(404);
    assertThat(other.get(receipt + "/dossier.txt").statusCode()).isEqualTo(404);
    assertThat(other.get("/fichiers/" + deck + "/document").statusCode()).isEqualTo(404);

    call.clock.set(OpenCall.IN_TIME.plusSeconds(60));
    led(awa.post(at + "/presentation", OpenCall.pitch("Autrement")));
    assertThat(awa.page(at)).contains("La version 1 est celle qui compte");
    assertThat(led(OpenCall.submit(awa, at))).isEqualTo(at + "/recepisse/2?fait=1");
    assertThat(awa.file(receipt + "/dossier.txt")).isEqualTo(text);
    assertThat(awa.page("/mon-espace")).contains("/mon-espace/dossiers");
    assertThat(awa.page("/mon-espace/dossiers")).contains("Kalan", at);
  }

  @Test
  void whatComesASecondLateIsRefusedAndTheDraftKept() {
    call.clock.set(OpenCall.IN_TIME);
    var fanta = call.browser(call.person("Fanta Koné", "+22370112244"));
    var oumar = call.browser(call.person("Oumar Cissé", "+22370112255"));
    var hers = OpenCall.whole(fanta, "Faso Santé", "BF.OUA.2022.B.7");
    var his = OpenCall.whole(oumar, "Sahel Tissu", "NE.NIM.2021.B.9");

    call.clock.set(OpenCall.LAST.plusMillis(999));
    assertThat(led(OpenCall.submit(fanta, hers))).endsWith("/recepisse/1?fait=1");
    call.clock.set(OpenCall.LATE);
    var refused = OpenCall.submit(oumar, his);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Trop tard", "Votre brouillon reste ici");
    assertThat(OpenCall.submit(fanta, hers).body()).contains("La dernière version déposée compte");
    var piece = oumar.post(his + "/presentation", OpenCall.pitch("Après l’heure"));
    assertThat(piece.statusCode()).isEqualTo(422);
    assertThat(piece.body()).contains("Trop tard", "Après l’heure");
    assertThat(oumar.page(his)).contains("Sahel Tissu", "Trop tard");
    assertThat(fanta.page(hers))
        .contains("L’appel est clos", "la version 1 de votre dossier")
        .doesNotContain("Trop tard");
    assertThat(oumar.page(his + "/presentation")).contains("Un enfant sur deux");
    var late = call.browser(call.person("Issa Diallo", "+22370112266"));
    assertThat(late.post(DOSSIER + "/nouveau", OpenCall.project("Trop", "ML.1")).statusCode())
        .isEqualTo(422);

    assertThat(led(fanta.post(hers + "/retrait", new HashMap<>()))).contains("fait=retrait");
    assertThat(fanta.page(hers)).contains("Ce dossier est retiré");
    assertThat(call.letters().all().getLast().key()).isEqualTo("application.letter.withdrawn");
    call.clock.set(OpenCall.LATE.plus(Duration.ofDays(31)));
    call.site.bean(OldApplications.class).run();
    assertThat(fanta.page(hers)).contains("Son contenu est effacé").doesNotContain("Faso Santé");
    assertThat(versionsOf(hers)).isZero();
    call.clock.set(OpenCall.LATE.plus(Duration.ofDays(61)));
    call.site.bean(OldApplications.class).run();
    assertThat(oumar.get(his).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyIsBornAndNoFirmRegisteredOnADayToCome() {
    call.clock.set(OpenCall.IN_TIME);
    var binta = call.browser(call.person("Binta Cissé", "+22370112288"));
    var project = new HashMap<>(OpenCall.project("Demain", "ML.BKO.2024.B.4"));
    project.put("founded", "01/01/2031");
    var refused = binta.post(DOSSIER + "/nouveau", project);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Cette date n’est pas encore passée", "01/01/2031");
  }

  private static int versionsOf(String at) {
    var number = at.substring(at.lastIndexOf('/') + 1);
    return call.site
        .db()
        .read(sql ->
            sql.fetchCount(
                    APPLICATION_VERSION
                        .join(APPLICATION)
                        .on(APPLICATION.ID.eq(APPLICATION_VERSION.APPLICATION_ID)),
                    APPLICATION.NUMBER.eq(number))
                + sql.fetchCount(
                    APPLICATION_PIECE
                        .join(APPLICATION)
                        .on(APPLICATION.ID.eq(APPLICATION_PIECE.APPLICATION_ID)),
                    APPLICATION.NUMBER.eq(number)));
  }

  @Test
  void whoWithdrawsInTimeMayEnterAgainAndIsWhollyForgottenOnTheDay() {
    call.clock.set(OpenCall.IN_TIME);
    var mariam = call.browser(call.person("Mariam Touré", "+22370112277"));
    var at = OpenCall.whole(mariam, "Bani", "ML.BKO.2024.B.3");
    led(OpenCall.submit(mariam, at));
    assertThat(mariam.page(DOSSIER))
        .contains("vous l’avez déjà")
        .doesNotContain(DOSSIER + "/nouveau");
    led(mariam.post(at + "/retrait", Map.of()));
    var again = OpenCall.whole(mariam, "Bani", "ML BKO 2024 b 3");
    led(OpenCall.submit(mariam, again));
    call.clock.set(OpenCall.IN_TIME.plus(Duration.ofDays(30)));
    call.site.bean(OldApplications.class).run();
    assertThat(mariam.get(at).statusCode()).isEqualTo(404);
    assertThat(mariam.get(again).statusCode()).isEqualTo(200);
  }
}
