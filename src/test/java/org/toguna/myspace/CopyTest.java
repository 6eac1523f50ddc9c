package org.toguna.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.myspace.Living.AWA;
import static org.toguna.myspace.Living.EMAIL;
import static org.toguna.myspace.Living.PHONE;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Awa and Ibrahim each take a copy of what is held about them, and of nobody else.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class CopyTest {
  private TestSite site;
  private Living living;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    living = new Living(site);
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private static JsonNode json(Guest browser) {
    return JsonMapper.builder().build().readTree(browser.page("/mon-espace/donnees.json"));
  }

  private static String paper(Guest browser) {
    try (var document = Loader.loadPDF(browser.file("/mon-espace/donnees.pdf"))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static JsonNode held(JsonNode copy, String key) {
    for (JsonNode one : copy.get("held")) {
      if (one.get("key").asString().equals(key)) {
        return one;
      }
    }
    throw new AssertionError(key + " is not in " + copy);
  }

  @ParameterizedTest
  @EnumSource
  void theFileHoldsEverythingUnderKeysThatItExplains(Db.Engine engine) {
    given(engine);
    var browser = living.everywhere(living.person(AWA, PHONE, EMAIL));
    var copy = json(browser);
    assertThat(copy.get("format").asString()).isEqualTo("toguna-personal-data-1");
    assertThat(copy.get("keys").propertyNames()).contains("held", "keeper", "afterErasure");
    assertThat(held(copy, "people.data.identity").at("/facts/name").asString()).isEqualTo(AWA);
    assertThat(held(copy, "people.data.contacts").get("rows").toString()).contains(PHONE, EMAIL);
    assertThat(held(copy, "people.data.roles").at("/rows/0/role").asString())
        .isEqualTo("ORGANISER");
    assertThat(held(copy, "people.data.consents").get("rows")).hasSize(3);
    assertThat(held(copy, "signin.data.sessions").get("rows")).hasSize(2);
    assertThat(held(copy, "signin.data.second").at("/facts/recovery").asInt()).isEqualTo(1);
    assertThat(held(copy, "signin.data.codes").get("rows")).hasSize(1);
    assertThat(held(copy, "myspace.data.letters").get("rows")).hasSize(2);
    assertThat(held(copy, "myspace.data.noted").get("afterErasure").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void bothFilesAreSavedAndKeptByNobody(Db.Engine engine) {
    given(engine);
    var browser = living.browser(living.person(AWA, PHONE));
    for (String end : new String[] {"json", "pdf"}) {
      var headers = browser.get("/mon-espace/donnees." + end).headers();
      assertThat(headers.firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment")
          .contains("mes-donnees." + end);
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void paperHoldsNamesInEveryScript(Db.Engine engine) {
    given(engine);
    assertThat(paper(living.browser(living.person("Ŋɛlɛn Kɔnɛ Ɲaɲɛ", PHONE))))
        .contains("Ŋɛlɛn Kɔnɛ Ɲaɲɛ", PHONE, "Mes données personnelles")
        .containsPattern("1 / \\d");
    assertThat(paper(living.browser(living.person("محمد الأنصاري", "+22790112233"))))
        .contains("محمد الأنصاري");
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void aHostileNameIsTextAndNothingElse(Db.Engine engine) {
    given(engine);
    var name = "<img src=http://127.0.0.1:9/x.png> \"&amp;' <b>Awa";
    var browser = living.browser(living.person(name, PHONE));
    assertThat(paper(browser)).contains("<img src=http://127.0.0.1:9/x.png>", "<b>Awa");
    assertThat(browser.page("/mon-espace")).doesNotContain("<img src=http", "<b>Awa");
    assertThat(browser.page("/mon-espace/donnees")).doesNotContain("<img src=http", "<b>Awa");
    assertThat(held(json(browser), "people.data.identity").at("/facts/name").asString())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource
  void ibrahimSeesNothingOfAwaEvenOnTheSamePhone(Db.Engine engine) {
    given(engine);
    living.everywhere(living.person(AWA, PHONE, EMAIL));
    var ibrahim = living.browser(living.person("Ibrahim Ag Mohamed", PHONE));
    for (String page : new String[] {"", "/donnees", "/donnees.json", "/effacement", "/accords"}) {
      assertThat(ibrahim.page("/mon-espace" + page)).doesNotContain(AWA, EMAIL, "ORGANISER");
    }
    assertThat(ibrahim.page("/mon-espace/donnees")).contains("sert aussi à quelqu’un d’autre");
    var copy = json(ibrahim).toString();
    assertThat(copy).doesNotContain("myspace.data.letters", "signin.data.codes");
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void whoAsksAgainAndAgainIsSlowedDown(Db.Engine engine) {
    given(engine);
    var browser = living.browser(living.person(AWA, PHONE));
    for (int time = 0; time < 30; time++) {
      browser.page("/mon-espace/donnees");
    }
    assertThat(browser.get("/mon-espace/donnees.pdf").statusCode()).isEqualTo(429);
    var other = living.browser(living.person("Ibrahim Ag Mohamed", PHONE));
    assertThat(other.get("/mon-espace/donnees").statusCode()).isEqualTo(200);
  }
}
