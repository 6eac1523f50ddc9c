package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.Access;
import org.toguna.badge.SigningKey;
import org.toguna.kit.db.Db;
import org.toguna.programme.Ready;

/// Gates that have network: they ask, and the server answers.
class OnlineTest {

  @AfterAll
  static void close() {
    Cicb.closeAll();
  }

  @ParameterizedTest
  @EnumSource
  void whoHoldsABadgeEntersLeavesAndEntersAgain(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa Traoré");
    int before = cicb.inside(north);
    assertThat(phone.enter(north, awa)).isEqualTo("ENTER");
    assertThat(cicb.inside(north)).isEqualTo(before + 1);
    assertThat(phone.leave(north, awa)).isEqualTo("LEAVE");
    assertThat(cicb.inside(north)).isEqualTo(before);
    assertThat(phone.enter(north, awa)).isEqualTo("ENTER");
  }

  @ParameterizedTest
  @EnumSource
  void aPhotographedBadgeEntersOnceAndTheSecondGateIsToldWhere(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var south = cicb.entrance("Sud");
    var awa = cicb.badge("Awa Traoré");
    assertThat(cicb.phone(north).enter(north, awa)).isEqualTo("ENTER");
    var other = cicb.phone(south);
    var answer =
        Phone.json(
            other.post("/passage", other.scan(south, awa.codes().signed(), Way.IN, Cicb.MORNING)));
    assertThat(answer.path("verdict").asString()).isEqualTo("ALREADY_INSIDE");
    assertThat(answer.path("other").path("gate").asString()).isEqualTo(north.name());
    assertThat(answer.path("other").path("at").asLong()).isEqualTo(Cicb.MORNING.toEpochMilli());
  }

  @ParameterizedTest
  @EnumSource
  void aForgedCodeIsUnknown(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa Traoré");
    var forged = SigningKey.fresh(1).sign(3, awa.id(), awa.access(), "Awa Traoré");
    var signed = awa.codes().signed();
    var changed = (signed.charAt(40) == 'A' ? "B" : "A");
    assertThat(phone.ask(north, forged, Way.IN)).isEqualTo("UNKNOWN");
    assertThat(phone.ask(north, signed.substring(0, 40) + changed + signed.substring(41), Way.IN))
        .isEqualTo("UNKNOWN");
    assertThat(phone.ask(north, "https://example.org/", Way.IN)).isEqualTo("UNKNOWN");
    assertThat(phone.enter(north, awa)).isEqualTo("ENTER");
  }

  @ParameterizedTest
  @EnumSource
  void aBadgeOfAnotherEditionIsUnknown(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa Traoré");
    var other = SigningKey.fresh(1).sign(2, awa.id(), awa.access(), "Awa Traoré");
    assertThat(phone.ask(north, other, Way.IN)).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @EnumSource
  void aRevokedBadgeIsRefusedAndItsShortCodeToo(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa Traoré");
    cicb.revoke(awa);
    assertThat(phone.enter(north, awa)).isEqualTo("REVOKED");
    assertThat(phone.ask(north, awa.codes().brief().toString(), Way.IN)).isEqualTo("REVOKED");
  }

  @ParameterizedTest
  @EnumSource
  void aShortCodeEntersAsItIsTyped(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var typed = cicb.badge("Awa").codes().brief().toString().toLowerCase(java.util.Locale.ROOT);
    assertThat(phone.ask(north, typed, Way.IN)).isEqualTo("ENTER");
    assertThat(phone.ask(north, typed, Way.IN)).isEqualTo("ALREADY_INSIDE");
  }

  @ParameterizedTest
  @EnumSource
  void daysAndZonesAreKept(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var vip = cicb.gate("Protocole", Map.of("kind", "ZONE", "zone", "1"));
    var press = cicb.gate("Presse", Map.of("kind", "ZONE", "zone", "5"));
    var phone = cicb.phone(north, vip, press);
    var tomorrow = Cicb.FIRST.plusDays(1);
    var early = cicb.badge("Binta", new Access(3, 0, tomorrow, tomorrow));
    var over =
        cicb.badge("Issa", new Access(3, 0, Cicb.FIRST.minusDays(3), Cicb.FIRST.minusDays(1)));
    var awa = cicb.badge("Awa");
    assertThat(phone.enter(north, early)).isEqualTo("NOT_YET");
    assertThat(phone.enter(north, over)).isEqualTo("WRONG_DAY");
    assertThat(phone.enter(vip, awa)).isEqualTo("ENTER");
    assertThat(phone.enter(press, awa)).isEqualTo("WRONG_ZONE");
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofDays(1)));
    assertThat(phone.enter(north, early)).isEqualTo("ENTER");
  }

  @ParameterizedTest
  @EnumSource
  void aScanAskedAgainHasTheSameAnswerAndCountsOnce(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    int before = cicb.inside(north);
    var scan = phone.scan(north, cicb.badge("Awa").codes().signed(), Way.IN, Cicb.MORNING);
    for (int i = 0; i < 3; i++) {
      assertThat(Phone.json(phone.post("/passage", scan)).path("verdict").asString())
          .isEqualTo("ENTER");
    }
    assertThat(cicb.inside(north)).isEqualTo(before + 1);
    // Another device that plays it back learns nothing.
    assertThat(cicb.phone(north).post("/passage", scan).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource
  void aGateThatIsNotTheDevicesIsNotAsked(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var south = cicb.entrance("Sud");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa");
    var scan = phone.scan(south, awa.codes().signed(), Way.IN, Cicb.MORNING);
    assertThat(phone.post("/passage", scan).statusCode()).isEqualTo(422);
    assertThat(phone.enter(north, awa)).isEqualTo("ENTER");
  }

  @ParameterizedTest
  @EnumSource
  void whoIsAskedAtTwoGatesAtOnceEntersOnce(Db.Engine engine) throws Exception {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    int before = cicb.inside(north);
    var awa = cicb.badge("Awa");
    Callable<String> enter = () -> phone.enter(north, awa);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<String>();
      for (var one : hands.invokeAll(IntStream.range(0, 8).mapToObj(i -> enter).toList())) {
        answers.add(one.get());
      }
      assertThat(answers).filteredOn("ENTER"::equals).hasSize(1);
      assertThat(answers).filteredOn("ALREADY_INSIDE"::equals).hasSize(7);
    }
    assertThat(cicb.inside(north)).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @EnumSource
  void aRoomNeverHoldsMoreThanItMay(Db.Engine engine) throws Exception {
    var cicb = Cicb.on(engine);
    var session = Ready.session(cicb.site, cicb.edition, 3);
    var door = cicb.gate("Salle", Map.of("kind", "SESSION", "session", session.toString()));
    var phone = cicb.phone(door);
    var badges = IntStream.range(0, 8).mapToObj(i -> cicb.badge("Personne " + i)).toList();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<String>();
      for (var one :
          hands.invokeAll(
              badges.stream()
                  .map(badge -> (Callable<String>) () -> phone.enter(door, badge))
                  .toList())) {
        answers.add(one.get());
      }
      assertThat(answers).filteredOn("ENTER"::equals).hasSize(3);
      assertThat(answers).filteredOn("FULL"::equals).hasSize(5);
    }
    assertThat(cicb.inside(door)).isEqualTo(3);
    var inside =
        badges.stream().filter(one -> phone.enter(door, one).equals("ALREADY_INSIDE")).toList();
    assertThat(inside).hasSize(3);
    phone.leave(door, inside.getFirst());
    assertThat(
            badges.stream().filter(one -> !inside.contains(one)).map(one -> phone.enter(door, one)))
        .containsOnlyOnce("ENTER");
  }
}
