package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.Access;
import org.toguna.kit.db.Db;

/// The supervisor looks at the gates.
class WatchTest {

  @AfterAll
  static void close() {
    Cicb.closeAll();
  }

  private static String watch(Cicb cicb) {
    return cicb.site.page(cicb.edition.desk("/controle/suivi") + "?jour=2026-01-29");
  }

  @ParameterizedTest
  @EnumSource
  void entriesAreCountedByQuarterOfAnHourAndGate(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var north = cicb.entrance("Nord");
    var phone = cicb.phone(north);
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofMinutes(14)));
    phone.enter(north, cicb.badge("Awa"));
    phone.enter(north, cicb.badge("Moussa"));
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofMinutes(15)));
    phone.enter(north, cicb.badge("Binta"));
    var entries = cicb.site.db().read(sql -> WatchRows.entries(sql, cicb.edition, Cicb.FIRST));
    assertThat(entries.get(north.id()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Cicb.MORNING, 2, Cicb.MORNING.plus(Duration.ofMinutes(15)), 1));
    assertThat(watch(cicb)).contains(north.name() + " · 3", "data-l=\"" + north.name() + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceShowsItsLimitAndThatItIsFull(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var press = cicb.gate("Presse", Map.of("kind", "ZONE", "zone", "5"));
    var phone = cicb.phone(press);
    var all = new Access(3, 0b100000, Cicb.FIRST, Cicb.FIRST);
    assertThat(phone.enter(press, cicb.badge("Un", all))).isEqualTo("ENTER");
    assertThat(phone.enter(press, cicb.badge("Deux", all))).isEqualTo("ENTER");
    assertThat(phone.enter(press, cicb.badge("Trois", all))).isEqualTo("FULL");
    assertThat(watch(cicb).replaceAll("<[^>]+>", "")).contains("2 / 2").contains("complet");
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceThatIsSilentForFiveMinutesIsNamed(Db.Engine engine) {
    var cicb = Cicb.on(engine);
    var phone = cicb.phone(cicb.entrance("Nord"));
    var name = ">" + phone.device.name() + "<";
    assertThat(watch(cicb)).doesNotContain(name);
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofMinutes(6)));
    assertThat(watch(cicb)).contains(name);
    phone.get("/consignes");
    assertThat(watch(cicb)).doesNotContain(name);
  }

  @Test
  void threeRowsAskNoMoreThanOne() {
    var cicb = Cicb.on(Db.Engine.SQLITE);
    var north = cicb.entrance("Nord");
    story(cicb, north);
    int one = asked(cicb);
    story(cicb, north);
    story(cicb, cicb.entrance("Sud"));
    assertThat(asked(cicb)).isEqualTo(one);
  }

  private static void story(Cicb cicb, Gate gate) {
    var phone = cicb.phone(gate);
    var awa = cicb.badge("Awa");
    Cicb.CLOCK.set(Cicb.MORNING.plus(Duration.ofMinutes(60)));
    phone.hand(
        phone.decided(gate, awa, "ENTER", Cicb.MORNING),
        phone.decided(gate, awa, "ENTER", Cicb.MORNING.plusSeconds(60)));
  }

  private static int asked(Cicb cicb) {
    cicb.site.queries();
    watch(cicb);
    cicb.site.page(cicb.edition.desk("/controle"));
    cicb.site.page(cicb.edition.desk("/portes"));
    return cicb.site.queries();
  }
}
