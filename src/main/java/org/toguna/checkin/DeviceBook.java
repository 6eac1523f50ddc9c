package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_BINDING;
import static org.toguna.tables.Tables.CHECKIN_DEVICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// The phones of an edition: made known at the desk, enrolled with a code that counts once,
/// revoked.
@Component
class DeviceBook {
  static final Duration CODE_LIVES = Duration.ofMinutes(15);
  private static final String KIND = "checkin.device";

  /// Fifty bits for a quarter of an hour, behind a brake.
  private static final int CODE_SIGNS = 10;

  private static final int TOKEN_SIGNS = 52;

  private final Journal journal;
  private final Clock clock;

  DeviceBook(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// What the desk says of one.
  record Wish(String name, boolean names, Set<UUID> gates) {}

  UUID add(Unit unit, Actor actor, EditionId edition, Wish wish) {
    var id = Ids.next();
    unit.sql()
        .insertInto(CHECKIN_DEVICE)
        .set(CHECKIN_DEVICE.ID, id)
        .set(CHECKIN_DEVICE.EDITION_ID, edition)
        .set(CHECKIN_DEVICE.NAME, wish.name())
        .set(CHECKIN_DEVICE.NAMES_ALLOWED, wish.names())
        .set(CHECKIN_DEVICE.MADE_AT, clock.instant())
        .execute();
    bind(unit, edition, id, wish.gates());
    note(unit, actor, id, "added", facts(wish));
    return id;
  }

  void change(Unit unit, Actor actor, Device device, Wish wish) {
    unit.sql()
        .update(CHECKIN_DEVICE)
        .set(CHECKIN_DEVICE.NAME, wish.name())
        .set(CHECKIN_DEVICE.NAMES_ALLOWED, wish.names())
        .where(CHECKIN_DEVICE.ID.eq(device.id()))
        .execute();
    bind(unit, device.edition(), device.id(), wish.gates());
    note(unit, actor, device.id(), "changed", facts(wish));
  }

  private static Map<String, Object> facts(Wish wish) {
    return Map.of("name", wish.name(), "names", wish.names(), "gates", wish.gates().size());
  }

  /// Only gates of the same edition; those taken away are remembered with the moment.
  private void bind(Unit unit, EditionId edition, UUID device, Set<UUID> gates) {
    unit.sql()
        .update(CHECKIN_BINDING)
        .set(CHECKIN_BINDING.UNBOUND_AT, clock.instant())
        .where(CHECKIN_BINDING.DEVICE_ID.eq(device))
        .and(CHECKIN_BINDING.GATE_ID.notIn(gates))
        .and(CHECKIN_BINDING.UNBOUND_AT.isNull())
        .execute();
    for (Gate gate : Gate.of(unit.sql(), edition)) {
      if (gates.contains(gate.id())) {
        unit.sql()
            .insertInto(CHECKIN_BINDING)
            .set(CHECKIN_BINDING.DEVICE_ID, device)
            .set(CHECKIN_BINDING.GATE_ID, gate.id())
            .onConflict(CHECKIN_BINDING.DEVICE_ID, CHECKIN_BINDING.GATE_ID)
            .doUpdate()
            .setNull(CHECKIN_BINDING.UNBOUND_AT)
            .execute();
      }
    }
    Duties.changed(unit);
  }

  /// A new code for a device that is not revoked; the one before no longer counts. Nothing if it
  /// is.
  Optional<String> code(Unit unit, Actor actor, Device device) {
    var code = Codes.next(CODE_SIGNS);
    int set =
        unit.sql()
            .update(CHECKIN_DEVICE)
            .set(CHECKIN_DEVICE.CODE_HASH, Secret.hash(code))
            .set(CHECKIN_DEVICE.CODE_UNTIL_AT, clock.instant().plus(CODE_LIVES))
            .where(CHECKIN_DEVICE.ID.eq(device.id()))
            .and(CHECKIN_DEVICE.REVOKED_AT.isNull())
            .execute();
    if (set == 0) {
      return Optional.empty();
    }
    note(unit, actor, device.id(), "device-code", Map.of());
    return Optional.of(code);
  }

  /// The code's phone gets its token, and the code is used up; whoever held the device before holds
  /// nothing now. Nothing if no such code is open.
  Optional<String> enrol(Unit unit, String typed) {
    var token = Codes.next(TOKEN_SIGNS);
    var now = clock.instant();
    var hash = Secret.hash(plain(typed));
    var device =
        unit.sql()
            .fetchOptional(
                CHECKIN_DEVICE,
                CHECKIN_DEVICE.CODE_HASH.eq(hash).and(CHECKIN_DEVICE.CODE_UNTIL_AT.gt(now)));
    if (device.isEmpty()) {
      return Optional.empty();
    }
    int taken =
        unit.sql()
            .update(CHECKIN_DEVICE)
            .setNull(CHECKIN_DEVICE.CODE_HASH)
            .setNull(CHECKIN_DEVICE.CODE_UNTIL_AT)
            .set(CHECKIN_DEVICE.TOKEN_HASH, Secret.hash(token))
            .set(CHECKIN_DEVICE.ENROLLED_AT, now)
            .set(CHECKIN_DEVICE.SEEN_AT, now)
            .setNull(CHECKIN_DEVICE.WIPED_AT)
            .where(CHECKIN_DEVICE.CODE_HASH.eq(hash))
            .and(CHECKIN_DEVICE.REVOKED_AT.isNull())
            .execute();
    if (taken == 0) {
      return Optional.empty();
    }
    note(unit, Actor.CHORE, device.get().getId(), "device-enrolled", Map.of());
    return Optional.of(token);
  }

  /// As somebody typed it: capitals, spaces and dashes do not matter.
  private static String plain(String typed) {
    return typed
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}]", "")
        .replace('i', '1')
        .replace('l', '1')
        .replace('o', '0');
  }

  /// The token counts no more, and the phone is told to wipe itself when it asks next.
  void revoke(Unit unit, Actor actor, Device device) {
    int revoked =
        unit.sql()
            .update(CHECKIN_DEVICE)
            .set(CHECKIN_DEVICE.REVOKED_AT, clock.instant())
            .setNull(CHECKIN_DEVICE.CODE_HASH)
            .setNull(CHECKIN_DEVICE.CODE_UNTIL_AT)
            .where(CHECKIN_DEVICE.ID.eq(device.id()))
            .and(CHECKIN_DEVICE.REVOKED_AT.isNull())
            .execute();
    if (revoked == 1) {
      note(unit, actor, device.id(), "device-revoked", Map.of());
    }
  }

  /// The phone says that it holds nothing any more.
  void wiped(Unit unit, Device device) {
    unit.sql()
        .update(CHECKIN_DEVICE)
        .set(CHECKIN_DEVICE.WIPED_AT, clock.instant())
        .set(CHECKIN_DEVICE.WAITING, 0)
        .where(CHECKIN_DEVICE.ID.eq(device.id()))
        .and(CHECKIN_DEVICE.WIPED_AT.isNull())
        .execute();
  }

  void seen(DSLContext sql, Device device, Optional<Instant> itsClock, int waiting) {
    var now = clock.instant();
    var row = sql.newRecord(CHECKIN_DEVICE);
    row.setSeenAt(now);
    row.setWaiting(waiting);
    itsClock.ifPresent(told -> row.setSkewMillis(Duration.between(told, now).toMillis()));
    sql.update(CHECKIN_DEVICE).set(row).where(CHECKIN_DEVICE.ID.eq(device.id())).execute();
  }

  private void note(Unit unit, Actor actor, UUID id, String verb, Map<String, Object> after) {
    journal.note(unit, actor, Subject.of(KIND, id), verb, null, after.isEmpty() ? null : after);
  }
}
