package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;
import org.toguna.testing.Visit;

/// Moussa fills in a form on a real phone, and the power goes.
@SuppressWarnings("NullAway.Init") // each test begins with begin(…)
class DraftJourneyTest {
  private Hall hall;
  private PersonId moussa;

  private void begin() {
    hall = Asking.on(Db.Engine.SQLITE);
    moussa = hall.person("Moussa Traoré", "+22370112233");
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private Visit visit(Look look, PersonId person) {
    var visit = Browser.of(hall.site, look);
    var session = hall.browser(person).cookie("toguna").orElseThrow();
    visit.context().addCookies(List.of(new Cookie("toguna", session).setUrl(hall.site.origin())));
    return visit;
  }

  private static void fillHalf(Page page) {
    page.fill("#f-q-media", "Studio Tamani");
    page.check("input[name=q-genre_tv]");
    page.check("input[name=q-materiel][value=oui]");
    page.fill("#f-q-liste", "Une caméra");
  }

  @Test
  void questionsAppearAsTheAnswersAskForThem() {
    begin();
    try (var visit = visit(Look.PHONE, moussa)) {
      var page = visit.open(Asking.PRESS).page();
      assertThat(page.isVisible("#f-q-media")).isTrue();
      assertThat(page.isVisible("#f-q-materiel")).isFalse();
      assertThat(page.isVisible("#f-q-liste")).isFalse();
      page.check("input[name=q-genre_radio]");
      assertThat(page.isVisible("#f-q-materiel")).isTrue();
      page.check("input[name=q-materiel][value=oui]");
      assertThat(page.isVisible("#f-q-liste")).isTrue();
      assertThat(page.isVisible(".only")).isFalse();
      page.uncheck("input[name=q-genre_radio]");
      assertThat(page.isVisible("#f-q-materiel")).isFalse();
      assertThat(page.isVisible("#f-q-liste")).isFalse();
      assertThat(visit.tooWide()).isZero();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void afterAPowerCutTheAnswersAreBackAndAfterSendingTheyAreGone() {
    begin();
    var visit = visit(Look.PHONE, moussa);
    fillHalf(visit.open(Asking.PRESS).page());
    visit.page().waitForTimeout(600);
    var phone = visit.context().storageState();
    visit.page().close();
    visit.close();
    assertThat(phone).contains("Studio Tamani").doesNotContain("_csrf", "_once");
    try (var again = Browser.of(hall.site, Look.PHONE, phone)) {
      var page = again.open(Asking.PRESS).page();
      assertThat(page.inputValue("#f-q-media")).isEqualTo("Studio Tamani");
      assertThat(page.isChecked("input[name=q-genre_tv]")).isTrue();
      assertThat(page.isVisible("#f-q-liste")).isTrue();
      assertThat(page.inputValue("#f-q-liste")).isEqualTo("Une caméra");
      assertThat(page.textContent("form [role=status]")).contains("les voici");
      page.click("main form .btn >> nth=0");
      page.waitForURL("**/mon-espace/inscription?fait=1");
      assertThat(again.context().storageState()).doesNotContain("Studio Tamani");
      assertThat(again.faults()).isEmpty();
    }
  }

  @Test
  void theDraftCanBeThrownAwayAndIsNobodyElses() {
    begin();
    var awa = hall.person("Awa", "+22370112244");
    try (var visit = visit(Look.PHONE, moussa)) {
      var page = visit.open(Asking.PRESS).page();
      fillHalf(page);
      page.waitForTimeout(600);
      page.reload();
      page.click("form [role=status] button");
      assertThat(page.inputValue("#f-q-media")).isEmpty();
      assertThat(page.isVisible("#f-q-liste")).isFalse();
      fillHalf(page);
      page.waitForTimeout(600);
      var hers = hall.browser(awa).cookie("toguna").orElseThrow();
      visit.context().addCookies(List.of(new Cookie("toguna", hers).setUrl(hall.site.origin())));
      assertThat(visit.open(Asking.PRESS).page().inputValue("#f-q-media")).isEmpty();
    }
  }

  @Test
  void withoutScriptsACodeBringsThemBackOnAnotherPhone() {
    begin();
    String code;
    try (var visit = visit(Look.PLAIN, moussa)) {
      var page = visit.open(Asking.PRESS).page();
      assertThat(page.isVisible(".only")).isTrue();
      fillHalf(page);
      page.click("text=Continuer plus tard");
      code = page.textContent(".box h2 bdi");
    }
    try (var other = visit(Look.PLAIN, moussa)) {
      var page = other.open("/inscription").page();
      page.click("text=Reprendre une inscription");
      page.fill("#f-code", code);
      page.click("main .btn");
      assertThat(page.inputValue("#f-q-liste")).isEqualTo("Une caméra");
      page.click("main form .btn >> nth=0");
      assertThat(page.url()).endsWith("/mon-espace/inscription?fait=1");
    }
    assertThat(Asking.given(hall, moussa)).contains("Média = Studio Tamani").hasSize(4);
  }

  @Test
  void thePagesHaveNoBarriers() {
    begin();
    var waiting = hall.person("Awa", "+22370112244");
    hall.browser(waiting).post(Asking.PRESS, Asking.answers());
    for (Look look : List.of(Look.EXAMINED, Look.EXAMINED_DARK, Look.EXAMINED_ARABIC)) {
      try (var visit = visit(look, moussa);
          var hers = visit(look, waiting)) {
        visit.open(Asking.PRESS);
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.tooWide()).isZero();
        visit.page().click("main form .btn >> nth=0");
        assertThat(visit.barriers()).isEmpty();
        visit.open("/inscription/reprise");
        assertThat(visit.barriers()).isEmpty();
        hers.open("/mon-espace/inscription/reponses");
        assertThat(hers.barriers()).isEmpty();
        assertThat(hers.tooWide()).isZero();
      }
    }
  }
}
