package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.testing.SetClock;
import org.toguna.testing.TestSite;

/// Badges as they are issued, revoked and replaced, on both databases.
class BadgesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 29);
  private static final Access ACCESS = new Access(3, 0b11, FIRST, FIRST.plusDays(2));
  private static final SetClock CLOCK = new SetClock(Instant.parse("2026-01-29T08:00:00Z"));
  private static final Actor MARIAM = new Actor("mariam");
  private static final Map<Db.Engine, Desk> DESKS = new EnumMap<>(Db.Engine.class);

  private record Desk(TestSite site, Badges badges, BadgeKeys keys, Edition edition) {
    static Desk on(Db.Engine engine) {
      return DESKS.computeIfAbsent(
          engine,
          one -> {
            var site = TestSite.on(one, CLOCK);
            site.bean(EditionFile.class).take(TestSite.thirdEdition());
            var edition = site.db().read(sql -> Editions.ofNumber(sql, 3).orElseThrow());
            return new Desk(site, site.bean(Badges.class), site.bean(BadgeKeys.class), edition);
          });
    }

    Badge issue(Wanted wanted) {
      return site.db().write(unit -> badges.issue(unit, MARIAM, edition, wanted));
    }

    Badge now(Badge badge) {
      return site.db().read(sql -> badges.find(sql, badge.id()).orElseThrow());
    }

    Badge replace(Badge badge, Wanted wanted) {
      var replacing = new Badges.Replacing(badge.id(), Reason.LOST);
      return site.db().write(unit -> badges.replace(unit, MARIAM, edition, replacing, wanted));
    }

    Reading read(String code) {
      return site.db().read(sql -> badges.read(sql, edition, code));
    }

    int rotate() {
      return site.db().write(unit -> keys.rotate(unit, MARIAM, edition.id()));
    }
  }

  private static Wanted awa() {
    return new Wanted(new Holder("registration", UUID.randomUUID()), ACCESS, "Awa Traoré");
  }

  @AfterAll
  static void everyPromiseHoldsAndTheSitesClose() {
    for (Desk desk : DESKS.values()) {
      try (var site = desk.site()) {
        for (var name : site.names(Invariant.class)) {
          var promise = site.bean(name, Invariant.class);
          assertThat(site.db().read(promise::brokenBy)).as(promise.promise()).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anIssuedBadgeIsReadAtTheGate(Db.Engine engine) {
    var desk = Desk.on(engine);
    var badge = desk.issue(awa());
    assertThat(desk.read(badge.codes().signed()))
        .isInstanceOfSatisfying(
            Reading.Good.class, good -> assertThat(good.code().badge()).isEqualTo(badge.id()));
    assertThat(desk.now(badge)).isEqualTo(badge);
    assertThat(badge.valid()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whoAsksTwiceHasOneBadge(Db.Engine engine) {
    var desk = Desk.on(engine);
    var wanted = awa();
    assertThat(desk.issue(wanted)).isEqualTo(desk.issue(wanted));
  }

  @ParameterizedTest
  @EnumSource
  void aRevokedBadgeStaysRevokedForItsFirstReason(Db.Engine engine) {
    var desk = Desk.on(engine);
    var badge = desk.issue(awa());
    assertThat(revoke(desk, badge, Reason.STOLEN)).isTrue();
    assertThat(revoke(desk, badge, Reason.LOST)).isFalse();
    assertThat(desk.now(badge).valid()).isFalse();
    assertThat(desk.now(badge).state().revoked().orElseThrow().reason()).isEqualTo(Reason.STOLEN);
    assertThat(history(desk, badge)).containsExactly("badge-revoked", "badge-issued");
  }

  private static boolean revoke(Desk desk, Badge badge, Reason reason) {
    return desk.site().db().write(unit -> desk.badges().revoke(unit, MARIAM, badge.id(), reason));
  }

  private static Iterable<String> history(Desk desk, Badge badge) {
    var journal = desk.site().bean(Journal.class);
    return desk.site().db().read(sql -> journal.of(sql, Subject.of("badge", badge.id()))).stream()
        .map(Entry::verb)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aLostBadgeIsReplacedOnce(Db.Engine engine) {
    var desk = Desk.on(engine);
    var wanted = awa();
    var lost = desk.issue(wanted);
    var next = desk.replace(lost, wanted);
    assertThat(desk.replace(lost, wanted)).isEqualTo(next);
    assertThat(next.id()).isNotEqualTo(lost.id());
    assertThat(desk.now(lost).state().revoked().orElseThrow().replacedBy()).contains(next.id());
    assertThat(desk.issue(wanted)).isEqualTo(next);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyReplacesTheBadgeOfAnother(Db.Engine engine) {
    var desk = Desk.on(engine);
    var badge = desk.issue(awa());
    assertThatThrownBy(() -> desk.replace(badge, awa()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.now(badge).valid()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aShortCodeIsFoundHoweverItIsTyped(Db.Engine engine) {
    var desk = Desk.on(engine);
    var badge = desk.issue(awa());
    var typed =
        badge
            .codes()
            .brief()
            .toString()
            .toLowerCase(Locale.ROOT)
            .replace('0', 'o')
            .replace('1', 'l');
    var edition = desk.edition().id();
    Optional<Badge> found =
        desk.site().db().read(sql -> desk.badges().ofShortCode(sql, edition, typed));
    assertThat(found).contains(badge);
  }

  @ParameterizedTest
  @EnumSource
  void badgesOfARetiredKeyStayGoodAndNewOnesHaveTheNext(Db.Engine engine) {
    var desk = Desk.on(engine);
    var before = desk.issue(awa());
    int key = desk.rotate();
    var after = desk.issue(awa());
    assertThat(desk.read(before.codes().signed())).isInstanceOf(Reading.Good.class);
    assertThat(desk.read(after.codes().signed()))
        .isInstanceOfSatisfying(
            Reading.Good.class, good -> assertThat(good.code().key()).isEqualTo(key));
  }

  @ParameterizedTest
  @EnumSource
  void badgesOfARevokedKeyAreUnknownAndTheirHoldersAreIssuedNewOnes(Db.Engine engine) {
    var desk = Desk.on(engine);
    int key = desk.rotate();
    var wanted = awa();
    var before = desk.issue(wanted);
    desk.site().db().run(unit -> desk.keys().revoke(unit, MARIAM, desk.edition().id(), key));
    assertThat(desk.read(before.codes().signed())).isInstanceOf(Reading.UnknownKey.class);
    var after = desk.issue(wanted);
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(desk.read(after.codes().signed())).isInstanceOf(Reading.Good.class);
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectedNameKillsNoPrintedBadge(Db.Engine engine) {
    var desk = Desk.on(engine);
    var badge = desk.issue(awa());
    var read = desk.read(badge.codes().signed());
    assertThat(read).isInstanceOf(Reading.Good.class);
    var code = ((Reading.Good) read).code();
    assertThat(named(desk, code, "TRAORE Awa")).isTrue();
    assertThat(named(desk, code, "Oumou Sangaré")).isFalse();
  }

  private static boolean named(Desk desk, BadgeCode code, String name) {
    return desk.site().db().read(sql -> desk.badges().names(sql, desk.edition().id(), code, name));
  }

  @ParameterizedTest
  @EnumSource
  void whoIsForgottenLeavesARevokedBadgeOfNobody(Db.Engine engine) {
    var desk = Desk.on(engine);
    var wanted = awa();
    var badge = desk.issue(wanted);
    desk.site().db().run(unit -> desk.badges().forget(unit, MARIAM, wanted.holder()));
    var left = desk.now(badge);
    assertThat(left.valid()).isFalse();
    assertThat(left.belongs().holder().kind()).isEqualTo(Holder.NOBODY);
    assertThat(left.belongs().holder().id()).isNotEqualTo(wanted.holder().id());
  }
}
