package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.toguna.badge.Access;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.badge.Holder;
import org.toguna.badge.Reason;
import org.toguna.badge.Wanted;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.journal.Actor;
import org.toguna.testing.SetClock;
import org.toguna.testing.TestSite;

/// The congress centre on the first morning, at 8: gates, phones at them, people with badges. One
/// site a database serves all tests of a class.
final class Cicb {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 29);
  static final Instant MORNING = Instant.parse("2026-01-29T08:00:00Z");
  static final Actor AWA = new Actor("awa");
  static final SetClock CLOCK = new SetClock(MORNING);

  private static final Map<Db.Engine, Cicb> OPEN = new EnumMap<>(Db.Engine.class);
  private static final AtomicInteger COUNT = new AtomicInteger();

  final TestSite site;
  final Edition edition;

  private Cicb(TestSite site, Edition edition) {
    this.site = site;
    this.edition = edition;
  }

  static Cicb on(Db.Engine engine) {
    CLOCK.set(MORNING);
    return OPEN.computeIfAbsent(
        engine,
        one -> {
          var site = TestSite.on(one, CLOCK);
          return new Cicb(site, edition(site, FIRST, FIRST.plusDays(2)));
        });
  }

  /// Open today, by the clock on the wall: a browser has no other.
  static Cicb today() {
    var today = LocalDate.now(ZoneOffset.UTC);
    var site = TestSite.on(Db.Engine.SQLITE);
    return new Cicb(site, edition(site, today.minusDays(1), today.plusDays(1)));
  }

  private static Edition edition(TestSite site, LocalDate from, LocalDate to) {
    return edition(site, from, to, "[1, 4, 5]");
  }

  /// From now on participants open these zones, whatever their badges say.
  void participantsOpen(String zones) {
    edition(site, edition.period().from(), edition.period().to(), zones);
  }

  private static Edition edition(TestSite site, LocalDate from, LocalDate to, String zones) {
    var file =
        """
        edition:
          number: 3
          name: { fr: Semaine du numérique, en: Digital week }
          dates: { from: %s, to: %s }
          published: true
          current: true
        zones:
          - { number: 1, name: { fr: Salon d’honneur } }
          - { number: 4, name: { fr: Protocole } }
          - { number: 5, name: { fr: Presse }, capacity: 2 }
        participantCategories:
          - { slug: participant, name: { fr: Participant }, colour: "#27336f", zones: %s }
        """
            .formatted(from, to, zones);
    return site.bean(EditionFile.class).take(YamlMap.read("edition.yaml", file));
  }

  /// Every promise holds after all that a class did.
  static void closeAll() {
    var all = List.copyOf(OPEN.values());
    OPEN.clear();
    for (Cicb one : all) {
      var broken = one.broken();
      one.site.close();
      assertThat(broken).isEmpty();
    }
  }

  List<String> broken() {
    return site.names(Invariant.class).stream()
        .map(name -> site.bean(name, Invariant.class))
        .flatMap(promise ->
            site.db().read(promise::brokenBy).stream().map(row -> promise.promise() + ": " + row))
        .toList();
  }

  private static String fresh(String name) {
    return name + " " + COUNT.incrementAndGet();
  }

  Gate entrance(String name) {
    return gate(name, Map.of("kind", "ENTRANCE"));
  }

  /// A gate as an organiser adds it on the desk.
  Gate gate(String name, Map<String, String> more) {
    var form = new java.util.HashMap<>(Map.of("ways", "BOTH", "position", "100"));
    form.putAll(more);
    form.put("name", fresh(name));
    assertThat(site.post(edition.desk("/portes"), form).statusCode()).isEqualTo(303);
    return site.db().read(sql -> Gate.of(sql, edition.id())).stream()
        .filter(gate -> gate.name().equals(form.get("name")))
        .findFirst()
        .orElseThrow();
  }

  Device device(boolean names, Gate... gates) {
    var ids = Stream.of(gates).map(Gate::id).collect(Collectors.toSet());
    return site.db()
        .write(unit -> {
          var wish = new DeviceBook.Wish(fresh("Téléphone"), names, ids);
          var id = site.bean(DeviceBook.class).add(unit, AWA, edition.id(), wish);
          return Device.find(unit.sql(), edition.id(), id).orElseThrow();
        });
  }

  String code(Device device) {
    return site.db()
        .write(unit -> site.bean(DeviceBook.class).code(unit, AWA, device).orElseThrow());
  }

  /// A phone that is enrolled and serves these gates.
  Phone phone(Gate... gates) {
    var device = device(false, gates);
    return new Phone(site, device).enrol(code(device));
  }

  Device now(Device device) {
    return site.db().read(sql -> Device.find(sql, edition.id(), device.id()).orElseThrow());
  }

  void change(Device device, Set<UUID> gates) {
    site.db()
        .run(unit ->
            site.bean(DeviceBook.class)
                .change(unit, AWA, device, new DeviceBook.Wish(device.name(), false, gates)));
  }

  void revoke(Device device) {
    site.db().run(unit -> site.bean(DeviceBook.class).revoke(unit, AWA, device));
  }

  /// A badge for the three days that opens zones 0 and 1.
  Badge badge(String name) {
    var period = edition.period();
    return badge(name, new Access(3, 0b11, period.from(), period.to()));
  }

  Badge badge(String name, Access access) {
    var wanted = new Wanted(new Holder("registration", UUID.randomUUID()), access, name);
    return site.db().write(unit -> site.bean(Badges.class).issue(unit, AWA, edition, wanted));
  }

  void revoke(Badge badge) {
    site.db().run(unit -> site.bean(Badges.class).revoke(unit, AWA, badge.id(), Reason.LOST));
  }

  /// How many are inside of a gate's place.
  int inside(Gate gate) {
    return site.db()
        .read(sql -> Spot.inside(sql, edition.id()))
        .getOrDefault(gate.place().key(), 0);
  }

  List<WatchRows.Twice> twice() {
    return site.db().read(sql -> WatchRows.twice(sql, edition, FIRST));
  }

  List<WatchRows.Twice> doubles() {
    return site.db().read(sql -> WatchRows.twice(sql, edition, LocalDate.now(ZoneOffset.UTC)));
  }

  List<WatchRows.Wrongly> wrongly() {
    return site.db().read(sql -> WatchRows.wrongly(sql, edition, FIRST));
  }
}
