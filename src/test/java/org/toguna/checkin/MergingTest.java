package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.Badge;
import org.toguna.kit.db.Db;
import org.toguna.testing.Contents;

/// Gates that were without network for hours hand in what they decided.
class MergingTest {

  @AfterAll
  static void close() {
    Cicb.closeAll();
  }

  static Instant at(int minutes) {
    return Cicb.MORNING.plus(Duration.ofMinutes(minutes));
  }

  static void noon() {
    Cicb.CLOCK.set(at(240));
  }

  @ParameterizedTest
  @EnumSource
  void fourGatesMergeToOneStoryInWhateverOrderTheyComeBack(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var gates =
        List.of(
            cicb.entrance("Nord"),
            cicb.entrance("Sud"),
            cicb.entrance("Est"),
            cicb.entrance("Ouest"));
    var phones = gates.stream().map(cicb::phone).toList();
    int before = cicb.inside(gates.getFirst());
    var badges = new ArrayList<Badge>();
    for (int i = 0; i < 12; i++) {
      badges.add(cicb.badge("Personne " + i));
    }
    noon();
    // Everybody goes in at one gate, out at the next and in at a third; the gates come back last
    // first.
    for (int gate = 3; gate >= 0; gate--) {
      var scans = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < badges.size(); i++) {
        int turn = (gate - i % 4 + 4) % 4;
        var said = turn == 1 ? "LEAVE" : "ENTER";
        if (turn < 3) {
          scans.add(
              phones
                  .get(gate)
                  .decided(gates.get(gate), badges.get(i), said, at(turn * 10 + i % 4)));
        }
      }
      assertThat(phones.get(gate).hand(scans)).allMatch(ack -> ack.path("took").asBoolean(false));
    }
    assertThat(cicb.inside(gates.getFirst())).isEqualTo(before + badges.size());
    assertThat(doublesAt(cicb, gates)).isEmpty();
  }

  static List<WatchRows.Twice> doublesAt(Cicb cicb, List<Gate> gates) {
    var names = gates.stream().map(Gate::name).toList();
    return cicb.twice().stream().filter(one -> names.contains(one.here().gate())).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aBadgeUsedAtTwoGatesIsReportedWithBothGatesAndTimes(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var south = cicb.entrance("Sud");
    var one = cicb.phone(north);
    var two = cicb.phone(south);
    int before = cicb.inside(north);
    var awa = cicb.badge("Awa");
    noon();
    // The later one comes in first: only then is it known to be a double.
    assertThat(
            two.hand(two.decided(south, awa, "ENTER", at(20)))
                .getFirst()
                .path("verdict")
                .asString())
        .isEqualTo("ENTER");
    one.hand(one.decided(north, awa, "ENTER", at(5)));
    var twice = doublesAt(cicb, List.of(south)).getFirst();
    assertThat(twice.before().gate()).isEqualTo(north.name());
    assertThat(twice.before().at()).isEqualTo(at(5));
    assertThat(twice.here().at()).isEqualTo(at(20));
    assertThat(twice.here().listAt()).hasValue(at(10));
    assertThat(twice.brief()).isEqualTo(awa.codes().brief().toString());
    assertThat(cicb.inside(north)).isEqualTo(before + 1);
    assertThat(cicb.site.page(cicb.edition.desk("/controle/suivi") + "?jour=2026-01-29"))
        .contains(north.name(), south.name(), awa.codes().brief().toString());
  }

  @ParameterizedTest
  @EnumSource
  void theGateThatHandsInADoubleIsToldOfIt(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa");
    noon();
    var acks =
        phone.hand(
            phone.decided(north, awa, "ENTER", at(1)), phone.decided(north, awa, "ENTER", at(2)));
    assertThat(acks.getFirst().has("other")).isFalse();
    assertThat(acks.getLast().path("other").path("gate").asString()).isEqualTo(north.name());
    assertThat(acks.getLast().path("verdict").asString()).isEqualTo("ALREADY_INSIDE");
  }

  @ParameterizedTest
  @EnumSource
  void aBatchSentTwiceIsKeptOnce(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    noon();
    var scans =
        List.of(
            phone.decided(north, cicb.badge("Awa"), "ENTER", at(1)),
            phone.decided(north, cicb.badge("Moussa"), "ENTER", at(2)));
    phone.hand(scans);
    var kept = rows(cicb);
    int inside = cicb.inside(north);
    assertThat(phone.hand(scans)).allMatch(ack -> ack.path("took").asBoolean(false));
    assertThat(phone.hand(scans.getFirst(), scans.getFirst())).hasSize(2);
    assertThat(rows(cicb)).isEqualTo(kept);
    assertThat(cicb.inside(north)).isEqualTo(inside);
  }

  private static String rows(Cicb cicb) {
    return String.valueOf(Contents.of(cicb.site.db()).get("checkin_scan"));
  }

  @ParameterizedTest
  @EnumSource
  void oneBadScanHoldsUpNoneBesideIt(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    noon();
    var good = phone.decided(north, cicb.badge("Awa"), "ENTER", at(1));
    var mad = new HashMap<>(good);
    mad.put("id", "no id");
    var elsewhere = phone.decided(cicb.entrance("Sud"), cicb.badge("Binta"), "ENTER", at(1));
    var undecided = phone.scan(north, cicb.badge("Issa").codes().signed(), Way.IN, at(1));
    var acks = phone.hand(List.of(mad, elsewhere, undecided, Map.of(), good));
    assertThat(acks.stream().map(ack -> ack.path("took").asBoolean(false)))
        .containsExactly(false, false, false, false, true);
  }

  @ParameterizedTest
  @EnumSource
  void aBadgeRevokedWhileTheGateWasAwayIsFoundAndExplained(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa");
    cicb.revoke(awa);
    noon();
    phone.hand(phone.decided(north, awa, "ENTER", at(30)));
    var found =
        cicb.wrongly().stream().filter(one -> one.look().gate().equals(north.name())).toList();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().verdict()).isEqualTo(Verdict.REVOKED);
    assertThat(found.getFirst().look().listAt()).hasValue(at(20));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheGateDecidedWhenTheAnswerCameTooLateIsWhatHappened(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa");
    int before = cicb.inside(north);
    var scan = phone.decided(north, awa, "WRONG_ZONE", at(0));
    phone.post("/passage", scan);
    assertThat(cicb.inside(north)).isEqualTo(before + 1);
    noon();
    phone.hand(scan);
    assertThat(cicb.inside(north)).isEqualTo(before);
    assertThat(phone.enter(north, awa)).isEqualTo("ENTER");
  }

  @ParameterizedTest
  @EnumSource
  void aScanMadeBeforeTheGateWasTakenAwayStillCounts(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var south = cicb.entrance("Sud");
    var phone = cicb.phone(north);
    var scan = phone.decided(north, cicb.badge("Awa"), "ENTER", at(1));
    cicb.change(phone.device, Set.of(south.id()));
    noon();
    assertThat(phone.hand(scan).getFirst().path("took").asBoolean(false)).isTrue();
    var now = phone.scan(north, cicb.badge("Binta").codes().signed(), Way.IN, at(240));
    assertThat(phone.post("/passage", now).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource
  void anotherDevicesScanIsNeitherChangedNorShown(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var thief = cicb.phone(north);
    noon();
    var scan = phone.decided(north, cicb.badge("Awa"), "ENTER", at(1));
    phone.hand(scan);
    var kept = rows(cicb);
    var copy = new HashMap<>(scan);
    copy.put("said", "REVOKED");
    assertThat(thief.hand(copy).getFirst().path("took").asBoolean(true)).isFalse();
    assertThat(rows(cicb)).isEqualTo(kept);
  }

  @ParameterizedTest
  @EnumSource
  void ninetyDaysLaterOnlyFiguresAreLeft(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    phone.enter(north, cicb.badge("Awa"));
    phone.ask(north, "WIFI:S:secret;;", Way.IN);
    noon();
    var binta = cicb.badge("Binta");
    phone.hand(
        phone.decided(north, binta, "ENTER", at(1)), phone.decided(north, binta, "ENTER", at(2)));
    assertThat(doublesAt(cicb, List.of(north)).getFirst().brief()).isNotEqualTo("—");
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofDays(OldScans.DAYS_KEPT + 4)));
    cicb.site.bean(OldScans.class).run();
    assertThat(doublesAt(cicb, List.of(north)).getFirst().brief()).isEqualTo("—");
    assertThat(rows(cicb)).contains(north.id().toString()).doesNotContain("WIFI");
    assertThat(Contents.of(cicb.site.db()).get("checkin_presence")).isEmpty();
    assertThat(cicb.inside(north)).isZero();
  }
}
