package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_BINDING;
import static org.toguna.tables.Tables.CHECKIN_DEVICE;
import static org.toguna.tables.Tables.CHECKIN_GATE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.CheckinDeviceRecord;

/// A phone that checks badges, or one that is to.
record Device(UUID id, EditionId edition, String name, boolean names, Life life) {

  /// When what happened to it.
  record Life(
      Optional<Instant> codeUntil,
      Optional<Instant> enrolled,
      Optional<Instant> revoked,
      Optional<Instant> wiped,
      Contact contact) {}

  /// What it said last: when, how wrong its clock is, how many scans it had not sent.
  record Contact(Optional<Instant> seen, OptionalLong skewMillis, int waiting) {}

  /// Unseen for so long, somebody should look at it.
  static final Duration SILENCE = Duration.ofMinutes(5);

  boolean active() {
    return life.enrolled().isPresent() && life.revoked().isEmpty() && life.wiped().isEmpty();
  }

  boolean silent(Instant now) {
    return active()
        && life.contact().seen().filter(seen -> seen.isAfter(now.minus(SILENCE))).isEmpty();
  }

  State state(Instant now) {
    if (life.wiped().isPresent()) {
      return State.WIPED;
    }
    if (life.revoked().isPresent()) {
      return State.REVOKED;
    }
    if (life.enrolled().isPresent()) {
      return silent(now) ? State.SILENT : State.ACTIVE;
    }
    return State.WAITING;
  }

  enum State {
    WAITING,
    ACTIVE,
    SILENT,
    REVOKED,
    WIPED;

    String key() {
      return "checkin.device.state." + name();
    }

    String glyph() {
      return switch (this) {
        case ACTIVE -> "●";
        case WAITING -> "○";
        case SILENT -> "◐";
        case REVOKED, WIPED -> "×";
      };
    }

    String look() {
      return this == ACTIVE ? "on" : this == SILENT ? "warn" : "off";
    }
  }

  static List<Device> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(CHECKIN_DEVICE)
        .where(CHECKIN_DEVICE.EDITION_ID.eq(edition))
        .orderBy(CHECKIN_DEVICE.NAME)
        .fetch(Device::of);
  }

  static Optional<Device> find(DSLContext sql, EditionId edition, UUID id) {
    return sql.fetchOptional(
            CHECKIN_DEVICE, CHECKIN_DEVICE.ID.eq(id).and(CHECKIN_DEVICE.EDITION_ID.eq(edition)))
        .map(Device::of);
  }

  static Optional<Device> withToken(DSLContext sql, String token) {
    return sql.fetchOptional(CHECKIN_DEVICE, CHECKIN_DEVICE.TOKEN_HASH.eq(Secret.hash(token)))
        .map(Device::of);
  }

  /// The gates it serves now.
  List<Gate> gates(DSLContext sql) {
    return bound(sql, false);
  }

  /// The gates it serves or ever served.
  List<Gate> everGates(DSLContext sql) {
    return bound(sql, true);
  }

  private List<Gate> bound(DSLContext sql, boolean ever) {
    var his = CHECKIN_BINDING.DEVICE_ID.eq(id);
    return sql.select(CHECKIN_GATE.fields())
        .from(CHECKIN_GATE)
        .join(CHECKIN_BINDING)
        .on(CHECKIN_BINDING.GATE_ID.eq(CHECKIN_GATE.ID))
        .where(ever ? his : his.and(CHECKIN_BINDING.UNBOUND_AT.isNull()))
        .orderBy(CHECKIN_GATE.POSITION, CHECKIN_GATE.NAME)
        .fetch(row -> Gate.of(row.into(CHECKIN_GATE)));
  }

  private static Device of(CheckinDeviceRecord row) {
    var skew = row.getSkewMillis();
    return new Device(
        row.getId(),
        row.getEditionId(),
        row.getName(),
        row.getNamesAllowed(),
        new Life(
            Optional.ofNullable(row.getCodeUntilAt()),
            Optional.ofNullable(row.getEnrolledAt()),
            Optional.ofNullable(row.getRevokedAt()),
            Optional.ofNullable(row.getWipedAt()),
            new Contact(
                Optional.ofNullable(row.getSeenAt()),
                skew == null ? OptionalLong.empty() : OptionalLong.of(skew),
                row.getWaiting())));
  }
}
