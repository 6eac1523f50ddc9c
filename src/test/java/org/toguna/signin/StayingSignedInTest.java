package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.WEB_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.messages.Address;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;
import org.toguna.testing.PostedLetters;
import org.toguna.testing.TestSite;

/// Kadidia stays signed in on her phone, and only she.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class StayingSignedInTest {
  private static final String PHONE = "+22376000001";

  private TestSite site;
  private PersonId kadidia;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    var persons = site.bean(Persons.class);
    kadidia =
        site.db()
            .write(unit -> {
              var id = persons.add(unit, "Kadidia Keïta", Lang.FR, false);
              persons.reach(unit, id, new Address.Phone(PHONE));
              return id;
            });
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private void signIn(Guest guest) {
    guest.post("/connexion", Map.of("contact", PHONE));
    var code = site.bean(PostedLetters.class).newestCode();
    assertThat(guest.post("/connexion/code", Map.of("code", code)).statusCode()).isEqualTo(303);
  }

  private int sessions() {
    return site.db().read(sql -> sql.fetchCount(WEB_SESSION));
  }

  @ParameterizedTest
  @EnumSource
  void publicPagesMakeNoSession(Db.Engine engine) {
    given(engine);
    for (String page : List.of("/", "/programme", "/connexion", "/nulle-part", "/mon-espace")) {
      var answer = site.guest().get(page);
      assertThat(answer.headers().allValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("toguna="));
    }
    assertThat(sessions()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void theCookieIsForTheServerAlone(Db.Engine engine) {
    given(engine);
    var guest = site.guest();
    guest.post("/connexion", Map.of("contact", PHONE));
    var code = site.bean(PostedLetters.class).newestCode();
    var cookies = guest.post("/connexion/code", Map.of("code", code)).headers();
    assertThat(cookies.allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("toguna="))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax");
  }

  @ParameterizedTest
  @EnumSource
  void aSessionPlantedBeforehandIsNotSignedIn(Db.Engine engine) {
    given(engine);
    var thief = SignedInGuest.of(site, false);
    var planted = thief.cookie("toguna").orElseThrow();
    var guest = site.guest().with("toguna", planted);
    signIn(guest);
    assertThat(guest.cookie("toguna")).isPresent().isNotEqualTo(Optional.of(planted));
    assertThat(thief.get("/mon-espace").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void sheIsSignedOutEverywhereAtOnce(Db.Engine engine) {
    given(engine);
    var phone = site.guest();
    signIn(phone);
    var computer = SignedInGuest.of(site, kadidia, false);
    computer.page("/mon-espace/securite");
    phone.page("/mon-espace/securite");
    assertThat(phone.post("/mon-espace/securite/deconnexions", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(computer.get("/mon-espace").statusCode()).isEqualTo(303);
    assertThat(sessions()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void readingWritesAtMostOnceAMinute(Db.Engine engine) {
    given(engine);
    var guest = SignedInGuest.of(site, kadidia, false);
    var seen = seen();
    guest.page("/mon-espace");
    assertThat(seen()).isEqualTo(seen);
  }

  private List<Instant> seen() {
    return site.db().read(sql -> sql.selectFrom(WEB_SESSION).fetch(WEB_SESSION.SEEN_AT));
  }

  @ParameterizedTest
  @EnumSource
  void unseenForAMonthSheIsSignedOut(Db.Engine engine) {
    given(engine);
    var guest = SignedInGuest.of(site, kadidia, false);
    site.bean(MovableClock.class).forward(Duration.ofDays(31));
    assertThat(guest.get("/mon-espace").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void aRoleWithdrawnIsWithdrawnAtOnce(Db.Engine engine) {
    given(engine);
    var grants = site.bean(RoleGrants.class);
    site.as(Role.ADMINISTRATOR);
    site.db().run(unit -> grants.grant(unit, Actor.COMMAND_LINE, kadidia, Role.ADMINISTRATOR));
    var guest = SignedInGuest.of(site, kadidia, true);
    guest.page("/organisation/personnes");
    site.db()
        .run(unit -> {
          var person = site.bean(Persons.class).find(unit.sql(), kadidia).orElseThrow();
          grants.withdraw(unit, Actor.COMMAND_LINE, person, Role.ADMINISTRATOR);
        });
    assertThat(guest.get("/organisation/personnes").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void aFormFromElsewhereIsRefusedAndSaysWhy(Db.Engine engine) {
    given(engine);
    var guest = SignedInGuest.of(site, kadidia, false);
    var answer = guest.postAsItIs("/deconnexion", Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("formulaire a expiré");
    guest.page("/mon-espace");
  }

  @ParameterizedTest
  @EnumSource
  void theSecondFactorLastsHalfADay(Db.Engine engine) {
    given(engine);
    var guest = site.as(Role.ADMINISTRATOR);
    guest.page("/organisation/personnes");
    site.bean(MovableClock.class).forward(Duration.ofHours(13));
    assertThat(guest.get("/organisation/personnes").headers().firstValue("Location"))
        .contains("/connexion/seconde?vers=%2Forganisation%2Fpersonnes");
  }
}
