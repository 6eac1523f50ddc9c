package org.toguna.checkin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;
import org.toguna.testing.Until;
import org.toguna.testing.Visit;

/// Moussa at the north gate, with the app in a real browser; the network comes and goes.
class GateJourneyTest {
  /// The worker holds the page and all that it names.
  private static final String KEPT =
      """
      async () => {
        while (!navigator.serviceWorker.controller || !(await caches.match('/controle')))
          await new Promise(again => setTimeout(again, 50));
      }
      """;

  private static final String WAITING =
      """
      () => new Promise(done => {
        const asked = indexedDB.open('toguna-controle');
        asked.onsuccess = () => {
          const all = asked.result.transaction('queue').objectStore('queue').getAll();
          all.onsuccess = () => { done(all.result.length); asked.result.close(); };
        };
      })
      """;

  /// The app looks for the network every five seconds.
  private static final LocatorAssertions.IsHiddenOptions SOON =
      new LocatorAssertions.IsHiddenOptions().setTimeout(20_000);

  private static final Cicb CICB = Cicb.today();

  @AfterAll
  static void close() {
    Assertions.assertThat(CICB.broken()).isEmpty();
    CICB.site.close();
  }

  /// Enrolled by the address that the code on the desk holds.
  private static Visit atTheGate(Gate... gates) {
    var code = CICB.code(CICB.device(false, gates));
    var visit = Browser.of(CICB.site, Look.KEEPING).open("/controle#code=" + code);
    assertThat(visit.page().locator("#poste")).isVisible();
    visit.page().evaluate(KEPT);
    return visit;
  }

  private static void type(Page page, String text) {
    page.locator("#texte").fill(text);
    page.locator("#saisie button").click();
  }

  private static void says(Page page, Verdict verdict) {
    assertThat(page.locator("#reponse[data-verdict=" + verdict + "]")).isVisible();
  }

  @Test
  void aBadgeEntersOnceAndTheSecondTimeIsToldWhereItIs() {
    var north = CICB.entrance("Nord");
    try (var visit = atTheGate(north)) {
      var page = visit.page();
      var awa = CICB.badge("Awa Traoré");
      type(page, awa.codes().brief().toString());
      says(page, Verdict.ENTER);
      type(page, awa.codes().signed());
      says(page, Verdict.ALREADY_INSIDE);
      assertThat(page.locator("#reponse-faits")).containsText(north.name());
      assertThat(page.locator("#dit")).containsText("Déjà à l’intérieur");
      type(page, "https://example.org");
      says(page, Verdict.UNKNOWN);
      Assertions.assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void withoutNetworkTheGateDecidesAndAReloadLosesNothing() {
    var north = CICB.entrance("Nord");
    var awa = CICB.badge("Awa Traoré");
    var moussa = CICB.badge("Moussa Keïta");
    var lost = CICB.badge("Binta Sangaré");
    CICB.revoke(lost);
    try (var visit = atTheGate(north)) {
      var page = visit.page();
      int before = CICB.inside(north);
      visit.context().setOffline(true);
      type(page, awa.codes().signed());
      says(page, Verdict.ENTER);
      type(page, lost.codes().brief().toString());
      says(page, Verdict.REVOKED);
      page.reload();
      type(page, moussa.codes().brief().toString());
      says(page, Verdict.ENTER);
      type(page, awa.codes().signed());
      says(page, Verdict.ALREADY_INSIDE);
      Assertions.assertThat(page.evaluate(WAITING)).isEqualTo(4);
      Assertions.assertThat(CICB.inside(north)).isEqualTo(before);
      assertThat(page.locator("#file")).containsText("4");
      visit.context().setOffline(false);
      assertThat(page.locator("#file")).isHidden(SOON);
      Assertions.assertThat(page.evaluate(WAITING)).isEqualTo(0);
      Assertions.assertThat(CICB.inside(north)).isEqualTo(before + 2);
    }
  }

  @Test
  void withoutNetworkWhoIsInsideIsCountedOnAndAReloadRemembersIt() {
    var north = CICB.entrance("Nord");
    try (var visit = atTheGate(north)) {
      var page = visit.page();
      type(page, CICB.badge("Awa Traoré").codes().signed());
      says(page, Verdict.ENTER);
      int inside = CICB.inside(north);
      assertThat(page.locator("#dedans-n")).hasText(String.valueOf(inside));
      visit.context().setOffline(true);
      type(page, CICB.badge("Moussa Keïta").codes().signed());
      says(page, Verdict.ENTER);
      assertThat(page.locator("#dedans-n")).hasText(String.valueOf(inside + 1));
      page.reload();
      assertThat(page.locator("#dedans-n")).hasText(String.valueOf(inside + 1));
      visit.context().setOffline(false);
      assertThat(page.locator("#file")).isHidden(SOON);
      assertThat(page.locator("#dedans-n")).hasText(String.valueOf(inside + 1));
    }
  }

  @Test
  void aPageThatIsKilledKeepsWhatItDecided() {
    var north = CICB.entrance("Nord");
    var awa = CICB.badge("Awa Traoré");
    int before = CICB.inside(north);
    try (var visit = atTheGate(north)) {
      visit.context().setOffline(true);
      type(visit.page(), awa.codes().signed());
      says(visit.page(), Verdict.ENTER);
      visit.page().close();
      var again = visit.context().newPage();
      again.navigate(CICB.site.origin() + "/controle");
      assertThat(again.locator("#porte")).hasText(north.name());
      Assertions.assertThat(again.evaluate(WAITING)).isEqualTo(1);
      visit.context().setOffline(false);
      assertThat(again.locator("#file")).isHidden(SOON);
      Assertions.assertThat(CICB.inside(north)).isEqualTo(before + 1);
    }
  }

  @Test
  void theOneWhoseExitWasNotNotedIsLetInAgain() {
    var north = CICB.entrance("Nord");
    var awa = CICB.badge("Awa Traoré");
    try (var visit = atTheGate(north)) {
      var page = visit.page();
      type(page, awa.codes().signed());
      says(page, Verdict.ENTER);
      int inside = CICB.inside(north);
      type(page, awa.codes().signed());
      says(page, Verdict.ALREADY_INSIDE);
      page.locator("#encore").click();
      says(page, Verdict.ENTER);
      assertThat(page.locator("#file")).isHidden(SOON);
      Assertions.assertThat(CICB.inside(north)).isEqualTo(inside);
      Assertions.assertThat(CICB.doubles())
          .noneMatch(one -> one.here().gate().equals(north.name()));
    }
  }

  @Test
  void aRevokedPhoneWipesItself() {
    var north = CICB.entrance("Nord");
    var device = CICB.device(false, north);
    var code = CICB.code(device);
    try (var visit = Browser.of(CICB.site, Look.KEEPING).open("/controle#code=" + code)) {
      var page = visit.page();
      assertThat(page.locator("#poste")).isVisible();
      CICB.revoke(device);
      type(page, CICB.badge("Awa").codes().signed());
      assertThat(page.locator("#accueil")).isVisible();
      assertThat(page.locator("#reseau")).isHidden();
      Until.holds(() -> CICB.now(device).life().wiped().isPresent());
    }
  }

  @Test
  void aScannerTypesLikeAKeyboardWhereverThePageIs() {
    var north = CICB.entrance("Nord");
    try (var visit = atTheGate(north)) {
      var page = visit.page();
      page.keyboard().type(CICB.badge("Awa").codes().signed());
      page.keyboard().press("Enter");
      says(page, Verdict.ENTER);
    }
  }

  @Test
  void withoutAnEdOfItsOwnTheBrowserVerifiesAllTheSame() {
    var awa = CICB.badge("Awa");
    var code = CICB.code(CICB.device(false, CICB.entrance("Nord")));
    try (var visit = Browser.of(CICB.site, Look.KEEPING)) {
      var page = visit.page();
      page.addInitScript(
          """
          const own = crypto.subtle.importKey.bind(crypto.subtle);
          crypto.subtle.importKey = (form, key, name, ...more) =>
            name?.name === 'Ed25519' ? Promise.reject(new Error('unknown')) : own(form, key, name, ...more);
          """);
      visit.open("/controle#code=" + code);
      assertThat(page.locator("#poste")).isVisible();
      page.evaluate(KEPT);
      var forged = awa.codes().signed().substring(0, 130) + "00";
      visit.context().setOffline(true);
      type(page, awa.codes().signed());
      says(page, Verdict.ENTER);
      type(page, forged);
      says(page, Verdict.UNKNOWN);
    }
  }

  @Test
  void theAppKeepsNobodyOut() {
    try (var visit = Browser.of(CICB.site, Look.EXAMINED)) {
      var code = CICB.code(CICB.device(false, CICB.entrance("Nord"), CICB.entrance("Sud")));
      Assertions.assertThat(visit.open("/controle").barriers()).isEmpty();
      visit.page().locator("#code").fill(code);
      visit.page().locator("#entrer button").click();
      visit.page().locator("#portes button").first().click();
      Assertions.assertThat(visit.barriers()).isEmpty();
      type(visit.page(), CICB.badge("Awa").codes().signed());
      says(visit.page(), Verdict.ENTER);
      Assertions.assertThat(visit.barriers()).isEmpty();
      Assertions.assertThat(visit.tooWide()).isZero();
      visit.page().locator("#plus").click();
      Assertions.assertThat(visit.barriers()).isEmpty();
      for (var path :
          new String[] {"/controle", "/controle/suivi", "/controle/listes", "/portes"}) {
        Assertions.assertThat(visit.open(CICB.edition.desk(path)).barriers()).as(path).isEmpty();
        Assertions.assertThat(visit.tooWide()).as(path).isZero();
      }
    }
  }
}
