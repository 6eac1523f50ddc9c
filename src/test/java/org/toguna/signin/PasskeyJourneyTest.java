package org.toguna.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;
import org.toguna.testing.Visit;

/// In a browser, with the device that Chromium plays itself.
class PasskeyJourneyTest {
  private static final String USE = "Utiliser ma clé d’accès";

  /// A phone that knows its holder and is always ready.
  private static CDPSession device(Visit visit) {
    var chromium = visit.context().newCDPSession(visit.page());
    chromium.send("WebAuthn.enable");
    var phone = new JsonObject();
    phone.addProperty("protocol", "ctap2");
    phone.addProperty("transport", "internal");
    phone.addProperty("hasResidentKey", true);
    phone.addProperty("hasUserVerification", true);
    phone.addProperty("isUserVerified", true);
    phone.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", phone);
    chromium.send("WebAuthn.addVirtualAuthenticator", asked);
    return chromium;
  }

  @Test
  void awaAddsAKeyLeavesAndComesBackWithIt() {
    try (var story = new KeyStory(Db.Engine.SQLITE);
        var visit = Browser.of(story.site, Look.PHONE)) {
      var awa = story.person("Awa Dembélé", Role.ORGANISER);
      var session = story.withCode(awa).cookie("toguna").orElseThrow();
      visit
          .context()
          .addCookies(List.of(new Cookie("toguna", session).setUrl(story.site.origin())));
      device(visit);
      var page = visit.open("/connexion/seconde").page();
      page.getByText("Ajouter une clé d’accès").click();
      page.getByLabel("Nom de la clé").fill("Pixel d’Awa");
      page.getByText("Ajouter cet appareil").click();
      page.getByText("Je les ai notés").click();
      assertThat(page.locator("#cles")).containsText("Pixel d’Awa");
      assertThat(visit.tooWide()).isZero();

      visit.context().clearCookies();
      visit.open("/connexion").page().getByText(USE).click();
      assertThat(page).hasURL(Pattern.compile(".*/organisation$"));
      assertThat(story.keys(awa).getFirst().usedAt()).isPresent();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void whoHasNoKeyReadsWhatToDo() {
    try (var story = new KeyStory(Db.Engine.SQLITE);
        var visit = Browser.of(story.site, Look.PHONE)) {
      device(visit);
      var page = visit.open("/connexion").page();
      page.getByText(USE).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recommencez");
    }
  }

  @Test
  void withoutJavaScriptNoKeyIsOffered() {
    try (var story = new KeyStory(Db.Engine.SQLITE);
        var visit = Browser.of(story.site, Look.PLAIN)) {
      var page = visit.open("/connexion").page();
      assertThat(page.getByText("Recevoir un code")).isVisible();
      assertThat(page.getByText(USE)).isHidden();
    }
  }
}
