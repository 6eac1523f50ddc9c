package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;
import org.toguna.testing.TestSite;

/// Modibo organises; his phone has an app for codes.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class SecondFactorTest {
  private static final String APP = "/mon-espace/securite/application";
  private static final String DOOR = "/connexion/seconde";

  private TestSite site;
  private PersonId modibo;
  private byte[] secret;
  private String recovery;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    modibo =
        site.db()
            .write(unit -> {
              var id = site.bean(Persons.class).add(unit, "Modibo Sidibé", Lang.FR, false);
              site.bean(RoleGrants.class).grant(unit, Actor.COMMAND_LINE, id, Role.ADMINISTRATOR);
              return id;
            });
    var guest = browser();
    assertThat(guest.page(DOOR)).contains("Protégez votre accès");
    guest.post(APP, Map.of());
    assertThat(guest.page(APP)).contains("<svg class=\"qr\"");
    var apps = site.bean(OtpApps.class);
    secret = site.db().read(sql -> apps.pending(sql, modibo).orElseThrow());
    var answer = guest.post(APP + "/confirmation", Map.of("code", code()));
    var found = Pattern.compile("<b dir=\"ltr\">([^<]+)</b>").matcher(answer.body());
    assertThat(found.find()).isTrue();
    recovery = found.group(1);
    guest.page("/organisation/personnes");
    site.bean(MovableClock.class).forward(Duration.ofMinutes(2));
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private Guest browser() {
    return SignedInGuest.of(site, modibo, false);
  }

  private String code() {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(secret, "HmacSHA1"), site.bean(Clock.class).instant());
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static HttpResponse<String> type(Guest guest, String code) {
    return guest.post(DOOR, Map.of("code", code));
  }

  @ParameterizedTest
  @EnumSource
  void theDeskAsksForIt(Db.Engine engine) {
    given(engine);
    var guest = browser();
    assertThat(guest.get("/organisation/personnes").headers().firstValue("Location"))
        .contains(DOOR + "?vers=%2Forganisation%2Fpersonnes");
    var before = guest.cookie("toguna");
    assertThat(type(guest, code()).statusCode()).isEqualTo(303);
    assertThat(guest.cookie("toguna")).isNotEqualTo(before);
    guest.page("/organisation/personnes");
  }

  @ParameterizedTest
  @EnumSource
  void aCodeReadOverHisShoulderIsWorthNothing(Db.Engine engine) {
    given(engine);
    var code = code();
    assertThat(type(browser(), code).statusCode()).isEqualTo(303);
    assertThat(type(browser(), code).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource
  void afterFiveMissesTheRightCodeWaitsHalfAnHour(Db.Engine engine) {
    given(engine);
    var guest = browser();
    for (int i = 0; i < 5; i++) {
      type(guest, "abcde-fghjk");
    }
    assertThat(type(guest, code()).statusCode()).isEqualTo(422);
    assertThat(type(guest, recovery).statusCode()).isEqualTo(422);
    site.bean(MovableClock.class).forward(Duration.ofMinutes(31));
    assertThat(type(guest, code()).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void aRecoveryCodeOpensOnce(Db.Engine engine) {
    given(engine);
    assertThat(type(browser(), recovery.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(303);
    assertThat(type(browser(), recovery).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource
  void whoHasOnlyTheFirstFactorNeitherSeesNorRemovesTheApp(Db.Engine engine) {
    given(engine);
    var thief = browser();
    thief.post(APP, Map.of());
    assertThat(thief.get(APP).statusCode()).isEqualTo(303);
    thief.post(APP + "/retrait", Map.of());
    var apps = site.bean(OtpApps.class);
    boolean kept = site.db().read(sql -> apps.confirmed(sql, modibo));
    assertThat(kept).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorTakesALostPhonesProofsAway(Db.Engine engine) {
    given(engine);
    var fatou = site.as(Role.ADMINISTRATOR);
    var page = "/organisation/personnes/" + modibo;
    assertThat(fatou.page(page)).contains("Son téléphone est perdu");
    assertThat(fatou.post(page + "/seconds-facteurs/retrait", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(site.bean(SecondProofs.class).of(modibo).any()).isFalse();
    assertThat(fatou.page(page))
        .contains("Seconds facteurs retirés")
        .doesNotContain("Son téléphone est perdu");
    assertThat(browser().page(DOOR)).contains("Protégez votre accès");
  }
}
