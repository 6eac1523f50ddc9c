package org.toguna.checkin;

import java.nio.ByteBuffer;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.toguna.badge.Access;
import org.toguna.badge.Listed;
import org.toguna.registration.Roster;

/// The badges of an edition as a device holds them: which are revoked, and which one a typed short
/// code means. Short codes are hashed with the device's id: a lost phone is no list to read off,
/// though forty bits hold up nobody who is patient, which is why it is wiped. Names come along only
/// where the organiser allows it.
///
/// One badge is 19 bytes: 6 of SHA-256 of `<device>:<short code>`, 8 of its id, 2 of category and
/// rights, 3 of its days, as in [org.toguna.badge.BadgeCode].
final class BadgeList {
  private static final int HASH = 6;
  private static final int ENTRY = 19;
  private static final java.time.LocalDate EPOCH = java.time.LocalDate.of(2020, 1, 1);

  private final Device device;
  private final List<Listed> badges;
  private final List<Roster.Entry> people;

  private BadgeList(Device device, List<Listed> badges, List<Roster.Entry> people) {
    this.device = device;
    this.badges = badges;
    this.people = people;
  }

  /// Changes when any badge does, or a name that the device has.
  static String tag(DSLContext sql, Device device) {
    var mark = Listed.mark(sql, device.edition()) + device.id() + people(sql, device);
    return Secret.hash(mark).substring(0, 16);
  }

  static BadgeList of(DSLContext sql, Device device) {
    var badges =
        Listed.of(sql, device.edition()).stream()
            .sorted(Comparator.comparing(badge -> badge.id().value()))
            .toList();
    return new BadgeList(device, badges, people(sql, device));
  }

  private static List<Roster.Entry> people(DSLContext sql, Device device) {
    return device.names() ? Roster.of(sql, device.edition()) : List.of();
  }

  byte[] bytes() {
    var told = new LinkedHashMap<String, Object>();
    told.put("salt", device.id());
    told.put("revoked", revoked());
    told.put("badges", entries());
    if (device.names()) {
      told.put("people", people.stream().map(BadgeList::told).toList());
    }
    return Reply.bytes(told);
  }

  private static List<Object> told(Roster.Entry one) {
    return List.of(one.name(), one.shortCode(), one.category());
  }

  private String revoked() {
    var gone = badges.stream().filter(badge -> badge.revoked().isPresent()).toList();
    var bytes = ByteBuffer.allocate(gone.size() * Long.BYTES);
    gone.forEach(badge -> bytes.putLong(badge.id().value()));
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private String entries() {
    var bytes = ByteBuffer.allocate(badges.size() * ENTRY);
    badges.forEach(badge -> put(bytes, badge));
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private void put(ByteBuffer bytes, Listed badge) {
    bytes.put(Secret.sha256(device.id() + ":" + badge.brief()), 0, HASH);
    bytes.putLong(badge.id().value());
    bytes.putShort((short) (badge.access().category() << 10 | badge.access().rights()));
    int days = days(badge.access());
    bytes.put((byte) (days >> 16)).put((byte) (days >> 8)).put((byte) days);
  }

  private static int days(Access access) {
    return (int) ChronoUnit.DAYS.between(EPOCH, access.from()) << 9
        | (int) ChronoUnit.DAYS.between(access.from(), access.to());
  }
}
