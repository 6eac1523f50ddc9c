package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Awa organises; her telephone keeps a passkey.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class PasskeyTest {
  private KeyStory story;
  private PersonId awa;
  private Device phone;
  private Guest browser;

  private void given(Db.Engine engine) {
    story = new KeyStory(engine);
    awa = story.person("Awa Dembélé", Role.ORGANISER);
    phone = story.phone();
    browser = story.withCode(awa);
    assertThat(KeyStory.add(browser, phone).body()).contains("Vos codes de secours");
  }

  @AfterEach
  void theSiteCloses() {
    story.close();
  }

  private String path(String what) {
    return KeyStory.KEYS + "/" + story.keys(awa).getFirst().id() + what;
  }

  @ParameterizedTest
  @EnumSource
  void theKeyIsListedUnderItsNameAndOpensTheDeskAtOnce(Db.Engine engine) {
    given(engine);
    assertThat(browser.page(KeyStory.KEYS)).contains("Téléphone d’Awa", "jamais utilisée");
    assertThat(browser.page("/mon-espace/securite")).contains("Une clé d’accès protège");
    browser.page("/organisation");
  }

  @ParameterizedTest
  @EnumSource
  void withTheKeyAloneSheIsInAndNeedsNoSecondProof(Db.Engine engine) {
    given(engine);
    var other = story.site.guest();
    assertThat(other.page("/connexion")).contains("Utiliser ma clé d’accès");
    var answer = KeyStory.show(other, phone, KeyStory.ENTER);
    assertThat(answer.headers().firstValue("Location")).contains("/organisation");
    other.page("/organisation");
  }

  @ParameterizedTest
  @EnumSource
  void theKeyIsHerSecondProofAfterACode(Db.Engine engine) {
    given(engine);
    var other = story.withCode(awa);
    assertThat(other.get("/organisation").statusCode()).isEqualTo(303);
    assertThat(other.page("/connexion/seconde")).contains("Utiliser ma clé d’accès");
    var before = other.cookie("toguna");
    assertThat(KeyStory.show(other, phone, KeyStory.SECOND).statusCode()).isEqualTo(303);
    assertThat(other.cookie("toguna")).isNotEqualTo(before);
    other.page("/organisation");
  }

  @ParameterizedTest
  @EnumSource
  void whoKnowsHerCodeAloneAddsNothingAndTakesNothingAway(Db.Engine engine) {
    given(engine);
    var thief = story.withCode(awa);
    assertThat(thief.get(KeyStory.KEYS).headers().firstValue("Location").orElse(""))
        .startsWith("/connexion/seconde");
    assertThat(thief.post(KeyStory.KEYS + "/demande", Map.of()).statusCode()).isEqualTo(303);
    thief.post(path("/retrait"), Map.of());
    thief.post(path("/nom"), Map.of("name-" + story.keys(awa).getFirst().id(), "À moi"));
    thief.post("/mon-espace/securite/application", Map.of());
    assertThat(story.keys(awa)).extracting("label").containsExactly("Téléphone d’Awa");
    var apps = story.site.bean(OtpApps.class);
    boolean begun = story.site.db().read(sql -> apps.pending(sql, awa).isPresent());
    assertThat(begun).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void sheRenamesHerKeyAndNobodyElseDoes(Db.Engine engine) {
    given(engine);
    var field = "name-" + story.keys(awa).getFirst().id();
    assertThat(browser.post(path("/nom"), Map.of(field, "")).statusCode()).isEqualTo(422);
    browser.post(path("/nom"), Map.of(field, "Mon <b>téléphone</b>"));
    assertThat(browser.page(KeyStory.KEYS)).contains("Mon &lt;b>téléphone");
    var ibrahim = story.withCode(story.person("Ibrahim Ag Mohamed"));
    assertThat(ibrahim.post(path("/nom"), Map.of(field, "À moi")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void whoHoldsARoleKeepsOneSecondProof(Db.Engine engine) {
    given(engine);
    assertThat(browser.page(KeyStory.KEYS)).contains("votre seule seconde preuve");
    browser.post(path("/retrait"), Map.of());
    assertThat(story.keys(awa)).hasSize(1);
    KeyStory.add(browser, story.phone());
    browser.post(path("/retrait"), Map.of());
    assertThat(story.keys(awa)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aVisitorRemovesTheLastKeyAndComesByCodeAgain(Db.Engine engine) {
    given(engine);
    var ibrahim = story.person("Ibrahim Ag Mohamed");
    var visitor = story.withCode(ibrahim);
    KeyStory.add(visitor, story.phone());
    visitor.post(KeyStory.KEYS + "/" + story.keys(ibrahim).getFirst().id() + "/retrait", Map.of());
    assertThat(story.keys(ibrahim)).isEmpty();
    assertThat(story.noted(ibrahim)).containsExactly("passkey-removed", "passkey-added");
  }

  @ParameterizedTest
  @EnumSource
  void theJournalTellsOfTheFirstUseOnly(Db.Engine engine) {
    given(engine);
    KeyStory.show(story.site.guest(), phone, KeyStory.ENTER);
    KeyStory.show(story.site.guest(), phone, KeyStory.ENTER);
    assertThat(story.noted(awa).stream().filter(verb -> verb.startsWith("passkey")))
        .containsExactly("passkey-used", "passkey-added");
    assertThat(story.keys(awa).getFirst().usedAt()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void whatMustHoldOfKeysHolds(Db.Engine engine) {
    given(engine);
    KeyStory.show(story.site.guest(), phone, KeyStory.ENTER);
    List<String> broken =
        story
            .site
            .db()
            .read(sql ->
                story.site.names(Invariant.class).stream()
                    .map(name -> story.site.bean(name, Invariant.class))
                    .flatMap(promise -> promise.brokenBy(sql).stream())
                    .toList());
    assertThat(broken).isEmpty();
  }
}
