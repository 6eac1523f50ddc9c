package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Address;
import org.toguna.people.Persons;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;
import org.toguna.testing.PostedLetters;
import org.toguna.testing.TestSite;

/// Bintou signs in with her phone; others try to.
class SignInTest {
  private static final Map<Db.Engine, TestSite> SITES = new EnumMap<>(Db.Engine.class);
  private static final AtomicInteger PHONES = new AtomicInteger(70_000_000);

  private static TestSite site(Db.Engine engine) {
    return SITES.computeIfAbsent(engine, TestSite::guarded);
  }

  @AfterAll
  static void theSitesClose() {
    SITES.values().forEach(TestSite::close);
  }

  private static String freshPhone() {
    return "+223" + PHONES.incrementAndGet();
  }

  private static void known(TestSite site, String phone, String name) {
    site.db()
        .run(unit -> {
          var persons = site.bean(Persons.class);
          var id = persons.add(unit, name, Lang.FR, false);
          persons.reach(unit, id, new Address.Phone(phone));
        });
  }

  private static HttpResponse<String> ask(Guest guest, String phone) {
    return guest.post("/connexion", Map.of("contact", phone));
  }

  private static HttpResponse<String> type(Guest guest, String code) {
    return guest.post("/connexion/code", Map.of("code", code));
  }

  private static String code(TestSite site) {
    return site.bean(PostedLetters.class).newestCode();
  }

  private static String other(String code) {
    return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
  }

  private static String led(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void theRightCodeLetsBintouIn(Db.Engine engine) {
    var site = site(engine);
    var phone = freshPhone();
    known(site, phone, "Bintou Diarra");
    var guest = site.guest();
    assertThat(led(ask(guest, phone))).isEqualTo("/connexion/code");
    assertThat(led(type(guest, code(site)))).isEqualTo("/mon-espace");
    assertThat(guest.page("/mon-espace")).contains("Bintou Diarra");
  }

  @ParameterizedTest
  @EnumSource
  void somebodyNewIsAskedForOneName(Db.Engine engine) {
    var site = site(engine);
    var guest = site.guest();
    ask(guest, freshPhone());
    assertThat(led(type(guest, code(site)))).isEqualTo("/connexion/nom");
    assertThat(led(guest.post("/connexion/nom", Map.of("name", "ߓߌ߲ߕߎ Bintou"))))
        .isEqualTo("/mon-espace");
    assertThat(guest.page("/mon-espace")).contains("ߓߌ߲ߕߎ Bintou");
  }

  @ParameterizedTest
  @EnumSource
  void nothingTellsWhetherSomebodyIsKnown(Db.Engine engine) {
    var site = site(engine);
    var phone = freshPhone();
    known(site, phone, "Bintou Diarra");
    var known = site.guest();
    var unknown = site.guest();
    assertThat(led(ask(known, phone))).isEqualTo(led(ask(unknown, freshPhone())));
    var one = known.page("/connexion/code").replaceAll("\\+223[\\d\u00a0]+", "");
    var two = unknown.page("/connexion/code").replaceAll("\\+223[\\d\u00a0]+", "");
    assertThat(one.replaceAll("value=\"[^\"]*\"", ""))
        .isEqualTo(two.replaceAll("value=\"[^\"]*\"", ""));
  }

  @ParameterizedTest
  @EnumSource
  void afterFiveWrongCodesTheRightOneIsWorthNothing(Db.Engine engine) {
    var site = site(engine);
    var guest = site.guest();
    ask(guest, freshPhone());
    var code = code(site);
    for (int i = 0; i < 5; i++) {
      assertThat(type(guest, other(code)).body()).contains("Ce code n’est pas le bon");
    }
    assertThat(type(guest, code).body()).contains("plus valable");
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheNewestCodeCounts(Db.Engine engine) {
    var site = site(engine);
    var phone = freshPhone();
    var first = site.guest();
    ask(first, phone);
    var old = code(site);
    var second = site.guest();
    ask(second, phone);
    assertThat(type(first, old).body()).contains("plus valable");
    assertThat(led(type(second, code(site)))).isEqualTo("/connexion/nom");
  }

  @ParameterizedTest
  @EnumSource
  void afterTenMinutesACodeIsTooOld(Db.Engine engine) {
    var site = site(engine);
    var guest = site.guest();
    ask(guest, freshPhone());
    site.bean(MovableClock.class).forward(Duration.ofMinutes(11));
    assertThat(type(guest, code(site)).body()).contains("plus valable");
  }

  @ParameterizedTest
  @EnumSource
  void aCodeServesOnce(Db.Engine engine) {
    var site = site(engine);
    var phone = freshPhone();
    known(site, phone, "Bintou Diarra");
    var guest = site.guest();
    ask(guest, phone);
    var holder = guest.cookie("connexion").orElseThrow();
    type(guest, code(site));
    var thief = site.guest().with("connexion", holder);
    assertThat(led(type(thief, code(site)))).isEqualTo("/connexion");
    assertThat(led(thief.get("/mon-espace"))).startsWith("/connexion");
  }

  @ParameterizedTest
  @EnumSource
  void aCodeIsWorthNothingInAnotherBrowser(Db.Engine engine) {
    var site = site(engine);
    ask(site.guest(), freshPhone());
    assertThat(led(type(site.guest(), code(site)))).isEqualTo("/connexion");
  }

  @ParameterizedTest
  @EnumSource
  void aSharedPhoneAsksWhoItIs(Db.Engine engine) {
    var site = site(engine);
    var phone = freshPhone();
    known(site, phone, "Bintou Diarra");
    known(site, phone, "Sékou Diarra");
    var guest = site.guest();
    ask(guest, phone);
    assertThat(led(type(guest, code(site)))).isEqualTo("/connexion/qui");
    var page = guest.page("/connexion/qui");
    assertThat(page).contains("Bintou Diarra", "Sékou Diarra", "Quelqu’un d’autre");
    var chosen = page.replaceAll("(?s).*value=\"([0-9a-f-]{36})\"[^>]*><bdi>Sékou.*", "$1");
    assertThat(led(guest.post("/connexion/qui", Map.of("person", chosen))))
        .isEqualTo("/mon-espace");
    assertThat(guest.page("/mon-espace")).contains("Sékou Diarra");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyElseCanBeChosen(Db.Engine engine) {
    var site = site(engine);
    var stranger =
        site.db().write(unit -> site.bean(Persons.class).add(unit, "Le ministre", Lang.FR, false));
    var phone = freshPhone();
    known(site, phone, "Bintou Diarra");
    known(site, phone, "Sékou Diarra");
    var guest = site.guest();
    ask(guest, phone);
    type(guest, code(site));
    var answer = guest.post("/connexion/qui", Map.of("person", stranger.toString()));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource
  void theFourthCodeInTenMinutesIsNotSent(Db.Engine engine) {
    var site = site(engine);
    var phone = freshPhone();
    for (int i = 0; i < 3; i++) {
      assertThat(ask(site.guest(), phone).statusCode()).isEqualTo(303);
    }
    var answer = ask(site.guest(), phone);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Trop d’essais");
  }

  @ParameterizedTest
  @EnumSource
  void aFormSentTwiceSendsOneCode(Db.Engine engine) {
    var site = site(engine);
    var form = Map.of("contact", freshPhone(), "_once", "0123456789abcdefghjkmnpqrs" + engine);
    var guest = site.guest();
    guest.post("/connexion", form);
    int letters = site.bean(PostedLetters.class).all().size();
    guest.post("/connexion", form);
    assertThat(site.bean(PostedLetters.class).all()).hasSize(letters);
    assertThat(led(type(guest, code(site)))).isEqualTo("/connexion/nom");
  }
}
