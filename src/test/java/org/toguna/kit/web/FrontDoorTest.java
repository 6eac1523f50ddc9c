package org.toguna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.testing.Questions;
import org.toguna.testing.TestSite;

/// Public pages over HTTP: what is kept and how it is sent.
class FrontDoorTest {
  private static TestSite site = TestSite.on(Db.Engine.SQLITE);

  @BeforeAll
  static void load() {
    site.bean(EditionFile.class).take(TestSite.thirdEdition());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String etag(String path, String encoding) {
    return header(Questions.ask(site, "GET", path, "Accept-Encoding", encoding), "etag");
  }

  @Test
  void aPageSaysWhatItDependsOn() {
    assertThat(header(Questions.ask(site, "GET", "/programme"), "vary"))
        .isEqualTo("Accept-Encoding, Accept-Language, Cookie");
    assertThat(header(Questions.ask(site, "GET", "/programme?lang=en"), "vary"))
        .isEqualTo("Accept-Encoding");
    assertThat(header(Questions.ask(site, "GET", "/programme"), "cache-control"))
        .isEqualTo("no-cache");
  }

  @Test
  void theLanguageFollowsTheAddressThenTheCookieThenTheBrowser() {
    assertThat(language("/editeur", "Accept-Language", "en-GB,en;q=0.9")).isEqualTo("en");
    assertThat(language("/editeur", "Accept-Language", "de")).isEqualTo("fr");
    assertThat(language("/editeur", "Accept-Language", "en", "Cookie", "langue=ar"))
        .isEqualTo("ar");
    assertThat(language("/editeur?lang=fr", "Accept-Language", "en", "Cookie", "langue=ar"))
        .isEqualTo("fr");
  }

  @Test
  void whoReadsThatAPageIsNotThereFindsTheHomePageInEachLanguage() {
    var answer = Questions.ask(site, "GET", "/programme/pas-la?jour=tous");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("href=\"/?lang=ar\"");
  }

  @Test
  void aFormIsPackedForWhoeverIsNotSignedInAndAsksWithNoWordsOfItsOwn() {
    try (var closed = TestSite.guarded(Db.Engine.SQLITE)) {
      var form = Questions.ask(closed, "GET", "/connexion", "Accept-Encoding", "gzip");
      assertThat(header(form, "content-encoding")).isEqualTo("gzip");
      assertThat(header(form, "cache-control")).isEqualTo("no-store");
      assertThat(header(form, "etag")).isEmpty();
      var led = Questions.ask(closed, "GET", "/connexion?vers=%2Fmot", "Accept-Encoding", "gzip");
      assertThat(header(led, "content-encoding")).isEmpty();
    }
  }

  private static String language(String path, String... headers) {
    var html =
        new String(
            Questions.ask(site, "GET", path, headers).body(),
            java.nio.charset.StandardCharsets.UTF_8);
    return html.replaceFirst("(?s).*<html lang=\"(\\w+)\".*", "$1");
  }

  @Test
  void eachEncodingHasItsOwnTag() {
    var plain = etag("/editeur", "identity");
    var gzip = etag("/editeur", "gzip");
    assertThat(plain).isNotEqualTo(gzip).startsWith("\"");
    assertThat(
            header(
                Questions.ask(site, "GET", "/editeur", "Accept-Encoding", "gzip"),
                "content-encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    var tag = etag("/editeur", "gzip");
    for (String list : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      var answer =
          Questions.ask(site, "GET", "/editeur", "Accept-Encoding", "gzip", "If-None-Match", list);
      assertThat(answer.statusCode()).as(list).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "etag")).isNotEmpty();
      assertThat(header(answer, "vary")).isNotEmpty();
      assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
      assertThat(header(answer, "content-encoding")).isEmpty();
    }
    assertThat(
            Questions.ask(
                    site, "GET", "/editeur", "Accept-Encoding", "identity", "If-None-Match", tag)
                .statusCode())
        .as("who takes no gzip does not have its form")
        .isEqualTo(200);
  }

  @Test
  void headSendsTheHeadersAlone() {
    Questions.ask(site, "GET", "/editeur");
    var head = Questions.ask(site, "HEAD", "/editeur", "Accept-Encoding", "identity");
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("content-length").orElse(0)).isPositive();
    assertThat(header(head, "etag")).isEqualTo(etag("/editeur", "identity"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/editeur?x=1",
        "/editeur?jour=2026-01-29",
        "/editeur?jour=tous",
        "/%65diteur",
        "/programme?jour=2031-01-01",
        "/programme?q=panel",
        "/rien-de-tel",
      })
  void madeUpAddressesCannotFillTheCache(String path) {
    site.bean(PageCache.class).missed();
    Questions.ask(site, "GET", path);
    assertThat(site.bean(PageCache.class).size()).isZero();
  }

  @Test
  void theMarksOfOtherSitesAreNoOtherPage() {
    site.bean(PageCache.class).missed();
    Questions.ask(site, "GET", "/editeur?fbclid=abc&utm_source=sms");
    Questions.ask(site, "GET", "/editeur?fbclid=def");
    Questions.ask(site, "GET", "/editeur");
    assertThat(site.bean(PageCache.class).size()).isEqualTo(1);
    assertThat(
            new String(
                Questions.ask(site, "GET", "/editeur").body(),
                java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("fbclid");
  }

  @Test
  void whatIsOnePersonsIsNeverKept() {
    site.bean(PageCache.class).missed();
    var desk = Questions.ask(site, "GET", "/organisation/editions/3/salles/nouveau");
    assertThat(header(desk, "cache-control")).isEqualTo("no-store");
    assertThat(site.bean(PageCache.class).size()).isZero();
  }

  @Test
  void anEventDropsThePageBeforeItsWriterIsAnswered() {
    site.page("/editeur");
    assertThat(site.bean(PageCache.class).size()).isPositive();
    site.db().run(unit -> PageCache.drop(unit, Topics.EDITION));
    assertThat(
            site.bean(PageCache.class)
                .find(new PageCache.Key("/editeur", org.toguna.kit.base.Lang.FR)))
        .isInstanceOf(PageCache.Found.Miss.class);
  }

  @Test
  void aPageThatIsNotThereAsksLittleAndLeavesNothing() {
    site.page("/editeur");
    site.queries();
    var missing = Questions.ask(site, "GET", "/rien-de-tel");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(site.queries()).isLessThanOrEqualTo(1);
    assertThat(missing.headers().allValues("set-cookie")).isEmpty();
  }

  @Test
  void theIconIsAtItsOldAddress() {
    var icon = Questions.ask(site, "GET", "/favicon.ico");
    assertThat(icon.statusCode()).isEqualTo(200);
    assertThat(header(icon, "content-type")).startsWith("image/svg+xml");
  }
}
