package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.MovableClock;
import org.toguna.testing.TestSite;

/// Salif installs the platform and follows the link it prints.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class FirstAccessTest {
  private static final Map<String, String> SALIF =
      Map.of("name", "Salif Konaté", "contact", "76 00 00 02");

  private TestSite site;

  private String given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    return site.bean(FirstAccess.class).open().orElseThrow();
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void theLinkMakesOneAdministrator(Db.Engine engine) {
    var link = given(engine);
    var salif = site.guest();
    assertThat(salif.page(link)).contains("Premier accès");
    var led = salif.post(link, SALIF).headers().firstValue("Location").orElseThrow();
    assertThat(led).startsWith("/mon-espace/securite/application");
    assertThat(salif.page(led)).contains("Reliez votre application");
    assertThat(salif.get("/organisation/personnes").statusCode()).isEqualTo(303);
    assertThat(site.guest().get(link).statusCode()).isEqualTo(404);
    assertThat(site.guest().post(link, SALIF).statusCode()).isEqualTo(404);
    assertThat(site.bean(FirstAccess.class).open()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNewStartVoidsTheOldLink(Db.Engine engine) {
    var old = given(engine);
    var fresh = site.bean(FirstAccess.class).open().orElseThrow();
    assertThat(site.guest().get(old).statusCode()).isEqualTo(404);
    site.guest().page(fresh);
  }

  @ParameterizedTest
  @EnumSource
  void afterADayTheLinkIsVoid(Db.Engine engine) {
    var link = given(engine);
    site.bean(MovableClock.class).forward(Duration.ofHours(25));
    assertThat(site.guest().get(link).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLeftEmptyIsNamed(Db.Engine engine) {
    var link = given(engine);
    assertThat(site.guest().post(link, Map.of()).body())
        .contains(
            "<a href=\"#f-name\">Nom complet\u00a0: Ce champ est à remplir</a>",
            "<a href=\"#f-contact\">Numéro de téléphone ou adresse e-mail\u00a0: Ce champ");
  }

  @ParameterizedTest
  @EnumSource
  void aGuessedLinkLeadsNowhere(Db.Engine engine) {
    given(engine);
    assertThat(site.guest().get("/premier-acces/00000000000000000000000000000000").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void whereSomebodyAdministersTheLinkIsVoid(Db.Engine engine) {
    var link = given(engine);
    site.as(Role.ADMINISTRATOR);
    assertThat(site.guest().post(link, SALIF).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void whoMistypedTheAddressGetsAnotherLinkFromTheCommandLine(Db.Engine engine) {
    var link = given(engine);
    site.guest().post(link, Map.of("name", "Salif Konaté", "contact", "76 00 00 99"));
    assertThat(site.bean(FirstAccess.class).open()).isEmpty();
    var again = site.bean(FirstAccess.class).reopen();
    assertThat(site.guest().get(link).statusCode()).isEqualTo(404);
    var salif = site.guest();
    assertThat(salif.page(again)).contains("Premier accès");
    assertThat(salif.post(again, SALIF).headers().firstValue("Location").orElse(""))
        .startsWith("/mon-espace/securite/application");
    assertThat(site.guest().post(again, SALIF).statusCode()).as("once").isEqualTo(404);
    assertThat(site.bean(FirstAccess.class).open()).as("a start prints none").isEmpty();
    var late = site.bean(FirstAccess.class).reopen();
    site.bean(MovableClock.class).forward(Duration.ofHours(25));
    assertThat(site.guest().get(late).statusCode()).isEqualTo(404);
  }
}
