package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.FILE_BYTES;
import static org.toguna.tables.Tables.PARTNER;
import static org.toguna.tables.Tables.SPEAKER;
import static org.toguna.tables.Tables.STORED_FILE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// Logos, portraits and pictures of communiqués, from the desk's form to the public page.
class FirstUsesTest {
  private static final String PARTNERS = "/organisation/editions/3/partenaires";
  private static final String SPEAKERS = "/organisation/editions/3/intervenants";
  private static final String NEWS = "/organisation/editions/3/communiques";

  private static TestSite week(Db.Engine engine) {
    var site = TestSite.on(engine);
    site.bean(EditionFile.class).take(TestSite.thirdEdition());
    return site;
  }

  private static Map<String, String> partner(String name) {
    return Map.of("name", name, "level", "GOLD", "position", "1");
  }

  private static int count(TestSite site, Table<?> table) {
    return site.db().read(sql -> sql.fetchCount(table));
  }

  private static String logo(TestSite site, String partner) {
    return site.db().read(sql -> sql.fetchSingle(PARTNER, PARTNER.NAME.eq(partner)).getLogo());
  }

  private static String idOf(TestSite site, String partner) {
    return site.db()
        .read(sql -> sql.fetchSingle(PARTNER, PARTNER.NAME.eq(partner)).getId().toString());
  }

  @ParameterizedTest
  @EnumSource
  void aLogoSentWithTheFormIsOnThePartnersPage(Db.Engine engine) {
    try (var site = week(engine)) {
      var desk = new Phone(site);
      var sent = desk.form(PARTNERS, partner("Banque"), "logo.file", "x.png", Photos.png(700, 300));
      assertThat(sent.statusCode()).isEqualTo(303);
      var src = "/fichiers/" + logo(site, "Banque") + "/480";
      assertThat(site.page("/partenaires"))
          .contains("<img src=\"" + src + "\" alt=\"\" width=\"700\" height=\"300\"");
      var served = new Phone(site).get(src);
      var headers = served.headers();
      assertThat(served.statusCode()).isEqualTo(200);
      assertThat(headers.allValues("Content-Security-Policy"))
          .containsExactly("sandbox; default-src 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("inline");
      var tag = headers.firstValue("ETag").orElseThrow();
      var again = desk.ask("GET", src, new byte[0], Map.of("If-None-Match", tag));
      assertThat(again.statusCode()).isEqualTo(304);
      var piece = desk.ask("GET", src, new byte[0], Map.of("Range", "bytes=0-9"));
      assertThat(piece.statusCode()).isEqualTo(206);
      assertThat(piece.body()).hasSize(10);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFormKeepsReplacesAndTakesAway(Db.Engine engine) {
    try (var site = week(engine)) {
      var desk = new Phone(site);
      desk.form(PARTNERS, partner("Banque"), "logo.file", "x.png", Photos.png(200, 100));
      var first = logo(site, "Banque");
      var address = PARTNERS + "/" + idOf(site, "Banque");
      assertThat(site.page(address)).contains("/fichiers/" + first + "/480", "logo.remove");
      var fields = new HashMap<>(partner("Banque"));
      fields.put("logo", first);
      new Phone(site).form(address, fields, "logo.file", "", new byte[0]);
      assertThat(logo(site, "Banque")).as("kept by another organiser").isEqualTo(first);
      desk.form(address, fields, "logo.file", "y.jpg", Photos.jpeg(300, 100));
      assertThat(logo(site, "Banque")).isNotEqualTo(first).isNotEmpty();
      fields.put("logo.remove", "on");
      desk.form(address, fields, "logo.file", "", new byte[0]);
      assertThat(logo(site, "Banque")).isEmpty();
      site.bean(Tidying.class).tidy(Instant.now().plus(Duration.ofDays(2)));
      site.bean(Tidying.class).tidy(Instant.now().plus(Duration.ofDays(3)));
      assertThat(count(site, FILE_BYTES)).isZero();
      assertThat(desk.get("/fichiers/" + first + "/480").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneLogoOfTwoPartnersLiesHereOnce(Db.Engine engine) {
    try (var site = week(engine)) {
      var desk = new Phone(site);
      var png = Photos.png(150, 100);
      desk.form(PARTNERS, partner("Banque"), "logo.file", "x.png", png);
      desk.form(PARTNERS, partner("Poste"), "logo.file", "y.png", png);
      assertThat(count(site, STORED_FILE)).isEqualTo(2);
      assertThat(count(site, FILE_BYTES)).isEqualTo(1);
      var poste = new HashMap<>(partner("Poste"));
      poste.put("logo.remove", "on");
      desk.form(PARTNERS + "/" + idOf(site, "Poste"), poste, "logo.file", "", new byte[0]);
      site.bean(Tidying.class).tidy(Instant.now().plus(Duration.ofDays(2)));
      assertThat(count(site, STORED_FILE)).isEqualTo(1);
      assertThat(desk.get("/fichiers/" + logo(site, "Banque") + "/160").statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void hostileFilesAreRefusedInTheirPlace(Db.Engine engine) {
    try (var site = week(engine)) {
      var png = Photos.png(300, 200);
      var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
      refused(site, "bombe.png", Photos.bomb(50_000, 50_000), "trop de points");
      refused(site, "coupé.png", Arrays.copyOf(png, 900), "abîmée ou coupée");
      refused(site, "page.png", "<!doctype html>".getBytes(StandardCharsets.UTF_8), "quel que");
      refused(site, "logo.svg", svg.getBytes(StandardCharsets.UTF_8), "Un dessin SVG");
      refused(site, "vide.png", new byte[0], "Ce fichier est vide");
      refused(site, "lourd.png", Arrays.copyOf(png, (12 << 20) + 1), "trop lourd");
      assertThat(count(site, STORED_FILE)).isZero();
      var huge = new Phone(site).form(PARTNERS, partner("X"), "logo.file", "x", new byte[65 << 20]);
      assertThat(huge.statusCode()).isEqualTo(413);
    }
  }

  private static void refused(TestSite site, String name, byte[] bytes, String said) {
    var answer = new Phone(site).form(PARTNERS, partner("Banque"), "logo.file", name, bytes);
    assertThat(answer.statusCode()).as(name).isEqualTo(422);
    assertThat(Phone.text(answer)).as(name).contains("id=\"f-logo-e\"", "#f-logo", said);
  }

  @ParameterizedTest
  @EnumSource
  void aHostileNameIsOnlyAName(Db.Engine engine) {
    try (var site = week(engine)) {
      var desk = new Phone(site);
      desk.form(
          PARTNERS, partner("A"), "logo.file", "../../\u202egpj.exe\u0007<b>", Photos.png(9, 9));
      var served = desk.get("/fichiers/" + logo(site, "A") + "/160");
      assertThat(served.headers().firstValue("Content-Disposition").orElse(""))
          .contains("gpj.png")
          .doesNotContain("..", "exe", "<");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPictureOfAnotherPurposeCannotBeNamed(Db.Engine engine) {
    try (var site = week(engine)) {
      var awa = new Phone(site);
      var png = Photos.png(30, 30);
      var address = awa.begun(TestPurposes.DOSSIER, "a.png", png.length);
      awa.piece(address, 0, png);
      var fields = new HashMap<>(partner("Banque"));
      fields.put("logo", awa.finished(address));
      var answer = awa.form(PARTNERS, fields, "logo.file", "", new byte[0]);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Phone.text(answer)).contains("choisissez-la à nouveau");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFaceIsSeenWhileThePersonAgrees(Db.Engine engine) {
    try (var site = week(engine)) {
      var desk = new Phone(site);
      var person = new HashMap<>(Map.of("name", "Awa Traoré", "agreed", "on"));
      desk.form(SPEAKERS, person, "portrait.file", "a.jpg", Photos.jpegFromAPhone(400, 300, 6));
      var row = site.db().read(sql -> sql.fetchSingle(SPEAKER));
      var face = "/fichiers/" + row.getPortrait() + "/160";
      var visitor = new Phone(site);
      var shown = visitor.get(face);
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.headers().firstValue("Cache-Control")).hasValue("public, max-age=86400");
      person.remove("agreed");
      person.put("portrait", row.getPortrait());
      desk.form(SPEAKERS + "/" + row.getId().value(), person, "portrait.file", "", new byte[0]);
      assertThat(visitor.get(face).statusCode()).isEqualTo(404);
      assertThat(desk.get(face).statusCode()).as("whoever handed it in").isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPictureIsSaidInEachLanguageOfItsCommunique(Db.Engine engine) {
    try (var site = week(engine)) {
      var desk = new Phone(site);
      var news = new HashMap<String, String>();
      news.putAll(
          Map.of(
              "title.fr",
              "Ouverture",
              "title.en",
              "Opening",
              "body.fr",
              "Bienvenue",
              "slug",
              "ouverture",
              "at",
              "2026-01-01T08:00",
              "published",
              "on",
              "alt.fr",
              "La salle"));
      var half = desk.form(NEWS, news, "picture.file", "a.png", Photos.png(1_200, 600));
      assertThat(half.statusCode()).isEqualTo(422);
      assertThat(Phone.text(half)).contains("#f-alt-en");
      var kept = Pattern.compile("name=\"picture\" value=\"([0-9a-z]{26})\"");
      var code = kept.matcher(Phone.text(half));
      assertThat(code.find()).as("the picture itself is kept").isTrue();
      news.put("picture", code.group(1));
      news.put("alt.en", "The hall");
      assertThat(desk.form(NEWS, news, "picture.file", "", new byte[0]).statusCode())
          .isEqualTo(303);
      assertThat(site.page("/communiques/ouverture?lang=en"))
          .contains("/fichiers/" + code.group(1) + "/960", "alt=\"The hall\"");
    }
  }
}
