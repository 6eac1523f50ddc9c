package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Contents;
import org.toguna.testing.TestSite;

/// How a phone becomes a device of the gates, and how it ends as one.
class EnrolmentTest {

  @AfterAll
  static void close() {
    Cicb.closeAll();
  }

  @ParameterizedTest
  @EnumSource
  void aCodeFromTheDeskEnrolsOnePhoneOnce(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var device = cicb.device(false, cicb.entrance("Nord"));
    var page =
        cicb.site.post(cicb.edition.desk("/controle/appareils/" + device.id() + "/code"), Map.of());
    var code = Pattern.compile("id=\"code-dit\">([^<]+)<").matcher(page.body());
    assertThat(code.find()).isTrue();
    var phone = new Phone(cicb.site, device).enrol(code.group(1).toUpperCase(Locale.ROOT));
    assertThat(phone.get("/consignes").statusCode()).isEqualTo(200);
    var second = new Phone(cicb.site, device).post("/appareils", Map.of("code", code.group(1)));
    assertThat(second.statusCode()).isEqualTo(404);
    assertThat(cicb.now(device).state(Cicb.CLOCK.instant())).isEqualTo(Device.State.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource
  void aCodeIsGoodForAQuarterOfAnHour(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var device = cicb.device(false, cicb.entrance("Nord"));
    var code = cicb.code(device);
    Cicb.CLOCK.set(Cicb.MORNING.plus(DeviceBook.CODE_LIVES));
    assertThat(new Phone(cicb.site, device).post("/appareils", Map.of("code", code)).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void neitherCodeNorTokenStandsInTheDatabase(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var device = cicb.device(false, cicb.entrance("Nord"));
    var code = cicb.code(device);
    var open = Contents.of(cicb.site.db()).get("checkin_device");
    var token = new Phone(cicb.site, device).enrol(code).token();
    assertThat(open).doesNotContain(code);
    assertThat(Contents.of(cicb.site.db()).get("checkin_device")).doesNotContain(token);
  }

  @ParameterizedTest
  @EnumSource
  void aRevokedPhoneFindsNothingAndIsToldToWipeItself(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    cicb.revoke(phone.device);
    int before = cicb.inside(north);
    var badge = cicb.badge("Awa Traoré");
    for (var answer :
        List.of(
            phone.get("/consignes"),
            phone.get("/badges"),
            phone.post(
                "/passage", phone.scan(north, badge.codes().signed(), Way.IN, Cicb.MORNING)))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(Phone.json(answer).path("wipe").asBoolean(false)).isTrue();
    }
    assertThat(cicb.inside(north)).isEqualTo(before);
    assertThat(phone.post("/effacement", Map.of()).statusCode()).isEqualTo(200);
    assertThat(cicb.now(phone.device).state(Cicb.MORNING)).isEqualTo(Device.State.WIPED);
  }

  @ParameterizedTest
  @EnumSource
  void aTokenNobodyGaveOutFindsNothingAndIsToldNothing(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var stranger = cicb.phone(cicb.entrance("Nord")).with("x".repeat(52));
    for (var answer : List.of(stranger.get("/consignes"), stranger.get("/badges"))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(Phone.json(answer).path("wipe").asBoolean(false)).isFalse();
    }
    assertThat(stranger.post("/effacement", Map.of()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void theListComesAgainOnlyWhenItChanged(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var phone = cicb.phone(cicb.entrance("Nord"));
    var badge = cicb.badge("Moussa Keïta");
    var list = phone.get("/badges");
    var tag = list.headers().firstValue("ETag").orElseThrow();
    assertThat(phone.get("/badges", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(Phone.json(list).has("people")).isFalse();
    cicb.revoke(badge);
    var after = phone.get("/badges", "If-None-Match", tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(Phone.json(after).path("revoked").asString()).isNotEmpty();
    assertThat(list.body()).doesNotContain(badge.codes().brief().value());
  }

  @ParameterizedTest
  @EnumSource
  void theOrdersHoldWhatAGateNeedsAndTellTheTime(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var vip = cicb.gate("Protocole", Map.of("kind", "ZONE", "zone", "4"));
    var phone = cicb.phone(vip);
    cicb.badge("Awa Traoré");
    var answer = phone.get("/consignes");
    assertThat(answer.headers().firstValue(Reply.NOW)).hasValue("" + Cicb.MORNING.toEpochMilli());
    var orders = Phone.json(answer);
    assertThat(orders.path("keys").path("1").asString()).hasSize(44);
    assertThat(orders.path("gates").path(0).path("zone").asInt()).isEqualTo(4);
    assertThat(orders.path("wipeAt").asLong())
        .isEqualTo(Cicb.FIRST.plusDays(6).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofMinutes(1)));
    assertThat(phone.get("/consignes", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void whoGuessesCodesIsHeldUp() {
    try (var site = TestSite.on(Db.Engine.SQLITE)) {
      var statuses = new HashMap<Integer, Integer>();
      for (int i = 0; i < EnrolApi.TRIES + 20; i++) {
        var answer = Phone.nobodys(site).post("/appareils", Map.of("code", "guess" + i));
        statuses.merge(answer.statusCode(), 1, Integer::sum);
      }
      assertThat(statuses.keySet()).containsExactlyInAnyOrder(404, 429);
    }
  }
}
