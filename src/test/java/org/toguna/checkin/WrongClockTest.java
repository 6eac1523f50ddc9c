package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.Access;
import org.toguna.kit.db.Db;

/// A gate's phone whose clock is wrong, by a day or by years.
class WrongClockTest {

  @AfterAll
  static void close() {
    Cicb.closeAll();
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatIsWrongByADayIsCorrected(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    phone.ahead = Duration.ofDays(1);
    var today = new Access(3, 0, Cicb.FIRST, Cicb.FIRST);
    var awa = cicb.badge("Awa", today);
    MergingTest.noon();
    var ack = phone.hand(phone.decided(north, awa, "ENTER", MergingTest.at(30))).getFirst();
    assertThat(ack.path("verdict").asString()).isEqualTo("ENTER");
    assertThat(cicb.now(phone.device).life().contact().skewMillis())
        .hasValue(-Duration.ofDays(1).toMillis());
    var south = cicb.entrance("Sud");
    var other = cicb.phone(south);
    other.hand(other.decided(south, awa, "ENTER", MergingTest.at(40)));
    assertThat(MergingTest.doublesAt(cicb, List.of(south)).getFirst().before().at())
        .isEqualTo(MergingTest.at(30));
  }

  @ParameterizedTest
  @EnumSource
  void whatThePhoneKnewOfItsClockThenCountsMoreThanWhatItShowsNow(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa");
    MergingTest.noon();
    var scan = phone.decided(north, awa, "ENTER", MergingTest.at(30).plus(Duration.ofDays(1)));
    scan.put("offset", -Duration.ofDays(1).toMillis());
    phone.hand(scan); // its clock was set right meanwhile
    phone.hand(phone.decided(north, awa, "ENTER", MergingTest.at(31)));
    assertThat(MergingTest.doublesAt(cicb, List.of(north)).getFirst().before().at())
        .isEqualTo(MergingTest.at(30));
  }

  @ParameterizedTest
  @EnumSource
  void noScanIsFromTheFutureOrFromBeforeItsDevice(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    var awa = cicb.badge("Awa");
    MergingTest.noon();
    phone.hand(
        phone.decided(north, awa, "ENTER", MergingTest.at(-9000)),
        phone.decided(north, awa, "ENTER", MergingTest.at(9000)));
    var twice = MergingTest.doublesAt(cicb, List.of(north)).getFirst();
    assertThat(twice.before().at()).isEqualTo(Cicb.MORNING);
    assertThat(twice.here().at()).isEqualTo(MergingTest.at(240));
  }

  /// A phone that was enrolled anew hands in what it still had: all of it is from before.
  @ParameterizedTest
  @EnumSource
  void whatIsFromBeforeADeviceKeepsItsOrder(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    MergingTest.noon();
    int before = cicb.inside(north);
    for (var name : List.of("Awa", "Moussa", "Hawa", "Salif", "Fanta", "Issa", "Kadi", "Modibo")) {
      var badge = cicb.badge(name);
      phone.hand(
          phone.decided(north, badge, "LEAVE", MergingTest.at(-8000)),
          phone.decided(north, badge, "ENTER", MergingTest.at(-9000)));
    }
    assertThat(cicb.inside(north)).isEqualTo(before);
  }
}
