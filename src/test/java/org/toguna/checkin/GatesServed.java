package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_DEVICE;
import static org.toguna.tables.Tables.CHECKIN_GATE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.toguna.badge.Access;
import org.toguna.badge.Badges;
import org.toguna.badge.Holder;
import org.toguna.badge.Wanted;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.testing.Product;

/// The product in a process of its own, to be killed. At its first start it makes an entrance, a
/// phone that has been there since the morning, and badges, and says what they are called.
public final class GatesServed {
  static final int BADGES = 300;

  private GatesServed() {}

  public static void main(String[] arguments) {
    var running = Product.on(arguments[0]);
    var db = running.getBean(Db.class);
    if (db.read(sql -> Editions.ofNumber(sql, 3)).isEmpty()) {
      var edition = running.getBean(EditionFile.class).take(file());
      db.run(unit -> make(running, unit, edition));
    }
    System.out.println("READY " + running.getEnvironment().getProperty("local.server.port"));
  }

  private static YamlMap file() {
    var today = LocalDate.now(ZoneOffset.UTC);
    return YamlMap.read(
        "edition.yaml",
        """
        edition:
          number: 3
          name: { fr: Semaine du numérique }
          dates: { from: %s, to: %s }
          published: true
          current: true
        """
            .formatted(today.minusDays(1), today.plusDays(1)));
  }

  private static void make(ApplicationContext context, Unit unit, Edition edition) {
    var gate = gate(unit, edition);
    var devices = context.getBean(DeviceBook.class);
    var wish = new DeviceBook.Wish("Téléphone", false, Set.of(gate));
    var id = devices.add(unit, Actor.COMMAND_LINE, edition.id(), wish);
    var device = Device.find(unit.sql(), edition.id(), id).orElseThrow();
    System.out.println("GATE " + gate);
    var code = devices.code(unit, Actor.COMMAND_LINE, device).orElseThrow();
    System.out.println("TOKEN " + devices.enrol(unit, code).orElseThrow());
    unit.sql()
        .update(CHECKIN_DEVICE)
        .set(CHECKIN_DEVICE.ENROLLED_AT, Instant.now().minus(Duration.ofHours(4)))
        .where(CHECKIN_DEVICE.ID.eq(id))
        .execute();
    var period = edition.period();
    var access = new Access(3, 0b1, period.from(), period.to());
    for (int i = 0; i < BADGES; i++) {
      var holder = new Holder("registration", UUID.randomUUID());
      var wanted = new Wanted(holder, access, "Personne " + i);
      var badge = context.getBean(Badges.class).issue(unit, Actor.COMMAND_LINE, edition, wanted);
      System.out.println("BADGE " + badge.codes().signed());
    }
  }

  private static UUID gate(Unit unit, Edition edition) {
    var row = unit.sql().newRecord(CHECKIN_GATE);
    row.setId(Ids.next());
    row.setEditionId(edition.id());
    row.setName("Entrée");
    row.setKind(Gate.Kind.ENTRANCE.name());
    row.setPlace(Place.HALL.key());
    row.setWays(Gate.Ways.BOTH.name());
    row.setPosition(0);
    unit.sql().insertInto(CHECKIN_GATE).set(row).execute();
    return row.getId();
  }
}
