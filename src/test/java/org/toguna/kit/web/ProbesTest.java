package org.toguna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.toguna.edition.EditionFile;
import org.toguna.kit.db.Db;
import org.toguna.testing.Questions;
import org.toguna.testing.TestSite;

/// What machines ask a node.
class ProbesTest {
  private static final TestSite SITE = TestSite.guarded(Db.Engine.SQLITE);

  @AfterAll
  static void close() {
    SITE.close();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void aNodeThatServesSaysSo() {
    var ready = Questions.ask(SITE, "GET", "/sante");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(text(ready))
        .contains("\"UP\"", "\"disk\":true", "\"database\":true", "\"writer\":true");
    assertThat(Questions.ask(SITE, "GET", "/sante/vie").statusCode()).isEqualTo(200);
  }

  @Test
  void whoComesThroughAProxyIsNotToldWhy() {
    assertThat(text(Questions.ask(SITE, "GET", "/sante", "X-Forwarded-For", "41.73.100.1")))
        .isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void metricsAreForThisMachine() {
    SITE.bean(EditionFile.class).take(TestSite.thirdEdition());
    SITE.page("/editeur");
    SITE.page("/editeur");
    var metrics = Questions.ask(SITE, "GET", "/metriques");
    assertThat(text(metrics))
        .contains(
            "toguna_pages_hits_total",
            "toguna_pages_memory_bytes",
            "toguna_writer_waiting",
            "toguna_writer_units_total",
            "toguna_writer_commits_total",
            "toguna_page_making_seconds",
            "jvm_memory_used_bytes");
    assertThat(
            Questions.ask(SITE, "GET", "/metriques", "X-Forwarded-For", "41.73.100.1").statusCode())
        .isEqualTo(404);
    assertThat(Questions.ask(SITE, "GET", "/actuator").statusCode()).isEqualTo(404);
    assertThat(Questions.ask(SITE, "GET", "/actuator/health").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodysNumberOrQuestionIsLogged() {
    assertThat(
            LogWithoutPeople.without(
                "Cannot read /connexion?telephone=70000000 of +223 70 00 00 00, awa@example.ml"))
        .isEqualTo("Cannot read /connexion?… of +…, …@…");
    assertThat(LogWithoutPeople.without("GET /programme/{slug} 200 12 ms"))
        .isEqualTo("GET /programme/{slug} 200 12 ms");
  }
}
