package org.toguna.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.myspace.Living.AWA;
import static org.toguna.myspace.Living.EMAIL;
import static org.toguna.myspace.Living.PHONE;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Address;
import org.toguna.kit.messages.Correspondence;
import org.toguna.kit.messages.Letter;
import org.toguna.people.Consents;
import org.toguna.people.PersonId;
import org.toguna.people.Purpose;
import org.toguna.people.Role;
import org.toguna.tables.Tables;
import org.toguna.testing.TestSite;

/// Awa at home: who she is here, what she agrees to.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class SpaceTest {
  private TestSite site;
  private Living living;
  private PersonId awa;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    living = new Living(site);
    awa = living.person(AWA, PHONE, EMAIL);
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private List<Consents.Turn> history() {
    return site.db().read(sql -> Consents.history(sql, awa));
  }

  private Set<Purpose> given() {
    return site.db().read(sql -> Consents.given(sql, awa));
  }

  private boolean newsStopped(String address) {
    var letters = site.bean(Correspondence.class);
    var to = address.startsWith("+") ? new Address.Phone(address) : new Address.Email(address);
    return site.db().read(sql -> letters.stopped(sql, to, Letter.Kind.NEWS));
  }

  @ParameterizedTest
  @EnumSource
  void herSpaceGreetsHerAndLeadsEverywhere(Db.Engine engine) {
    given(engine);
    living.grant(awa, Role.EDITOR);
    assertThat(living.browser(awa).page("/mon-espace"))
        .contains(
            AWA, "+223\u00a070\u00a011\u00a022\u00a033", EMAIL.replace("@", "@<wbr>"), "Rédaction")
        .contains("/mon-espace/donnees", "/mon-espace/accords", "/mon-espace/securite")
        .contains("/mon-espace/donnees.pdf", "/mon-espace/donnees.json", "/organisation")
        .contains("/mon-espace/effacement", "/deconnexion");
  }

  @ParameterizedTest
  @EnumSource
  void sheCorrectsHerName(Db.Engine engine) {
    given(engine);
    var browser = living.browser(awa);
    var wrong = browser.post("/mon-espace/nom", Map.of("name", " ", "lang", "FR"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    browser.post("/mon-espace/nom", Map.of("name", "Awa Dembélé Sow", "lang", "BM"));
    assertThat(browser.page("/mon-espace")).contains("Awa Dembélé Sow", "Bamanankan");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAgreedToUntilSheSaysYes(Db.Engine engine) {
    given(engine);
    var browser = living.browser(awa);
    assertThat(browser.page("/mon-espace/accords"))
        .contains("aria-pressed=\"false\"")
        .doesNotContain("aria-pressed=\"true\"");
    assertThat(given()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sheSaysYesAndNoWithTheSamePressAndTwiceIsOnce(Db.Engine engine) {
    given(engine);
    var browser = living.browser(awa);
    browser.post("/mon-espace/accords/partners", Map.of());
    browser.post("/mon-espace/accords/partners", Map.of());
    assertThat(given()).containsExactly(Purpose.PARTNERS);
    assertThat(browser.page("/mon-espace/accords"))
        .contains("/mon-espace/accords/partners/retrait");
    browser.post("/mon-espace/accords/partners/retrait", Map.of());
    browser.post("/mon-espace/accords/partners/retrait", Map.of());
    assertThat(history()).extracting(Consents.Turn::given).containsExactly(false, true);
    assertThat(browser.page("/mon-espace/accords")).contains("accord donné", "accord retiré");
    assertThat(browser.post("/mon-espace/accords/rien", Map.of()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void aNoToNewsStopsThemWhereSheAloneIsReached(Db.Engine engine) {
    given(engine);
    living.person("Ibrahim Ag Mohamed", PHONE);
    var browser = living.browser(awa);
    browser.post("/mon-espace/accords/news", Map.of());
    browser.post("/mon-espace/accords/news/retrait", Map.of());
    assertThat(newsStopped(EMAIL)).isTrue();
    assertThat(newsStopped(PHONE)).isFalse();
    browser.post("/mon-espace/accords/news", Map.of());
    assertThat(newsStopped(EMAIL)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whatSheDecidedIsNeverRewritten(Db.Engine engine) {
    given(engine);
    living.browser(awa).post("/mon-espace/accords/news", Map.of());
    assertThatThrownBy(() ->
            site.db()
                .run(unit ->
                    unit.sql()
                        .update(Tables.CONSENT)
                        .set(Tables.CONSENT.WORDS_VERSION, 9)
                        .execute()))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(history()).extracting(Consents.Turn::words).containsExactly(1);
  }
}
