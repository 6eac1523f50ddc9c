package org.toguna.badge;

import java.nio.ByteBuffer;
import java.util.Optional;

/// What a badge's code says, before its signature. It holds no name, phone or e-mail.
///
/// A code is the Base45 text (RFC 9285, 132 signs) of 88 bytes, numbers big-endian and unsigned:
///
/// | Bytes | Holds |
/// |---|---|
/// | 0 | version, 1 |
/// | 1 | id of the key within its edition, 1 to 255, never 5 more than a multiple of 45 |
/// | 2–3 | number of the edition, from 1 |
/// | 4–11 | the badge's id, random |
/// | 12–13 | category in the upper 6 bits, rights in the lower 10 |
/// | 14–16 | first day since 1 January 2020 in the upper 15 bits, days until the last in the lower 9 |
/// | 17–23 | check of the name, see [NameCheck] |
/// | 24–87 | Ed25519 signature (RFC 8032) of bytes 0–23 |
///
/// The key ids left out are those whose code would begin with the space of Base45, which scanners
/// cut off; it cannot end with one, since the last sign of a group is at most `W`.
///
/// @param nameCheck 56 bits; they show that a name was put beside another badge's code, and never
///   decide whether the code is good, so that a corrected name kills no printed badge
public record BadgeCode(int key, int edition, BadgeId badge, Access access, long nameCheck) {
  static final int VERSION = 1;
  static final int BODY = 24;
  static final int SIGNATURE = 64;

  private static final int MOST_KEYS = 255;
  private static final int MOST_EDITIONS = 0xffff;
  static final long NAME_BITS = (1L << 56) - 1;

  public BadgeCode {
    if (!keyIdFits(key) || edition < 1 || edition > MOST_EDITIONS) {
      throw new IllegalArgumentException("No code can name key " + key + " of edition " + edition);
    }
    if ((nameCheck & ~NAME_BITS) != 0) {
      throw new IllegalArgumentException("A name's check has 56 bits");
    }
  }

  /// Whether a key may have this id.
  static boolean keyIdFits(int id) {
    return id >= 1 && id <= MOST_KEYS && id % 45 != 5;
  }

  /// The bytes that are signed.
  byte[] body() {
    var body = ByteBuffer.allocate(BODY);
    body.put((byte) VERSION).put((byte) key).putShort((short) edition).putLong(badge.value());
    body.putShort((short) ((access.category() << 10) | access.rights()));
    put(body, ((long) access.start() << 9) | access.length(), 3);
    put(body, nameCheck, 7);
    return body.array();
  }

  private static void put(ByteBuffer to, long number, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) {
      to.put((byte) (number >> (8 * i)));
    }
  }

  /// What a text claims to say; its signature was not looked at, so it says nothing of whoever
  /// holds it. Spaces around it are no part of it.
  public static Optional<BadgeCode> claimed(String text) {
    return Base45.decode(text.strip())
        .filter(bytes -> bytes.length == BODY + SIGNATURE)
        .flatMap(BadgeCode::ofBody);
  }

  /// Reads what [#body] wrote; nothing if it is of another version or cannot be.
  static Optional<BadgeCode> ofBody(byte[] bytes) {
    var body = ByteBuffer.wrap(bytes, 0, BODY);
    int version = body.get();
    int key = body.get() & 0xff;
    int edition = body.getShort() & 0xffff;
    if (version != VERSION || edition == 0 || !keyIdFits(key)) {
      return Optional.empty();
    }
    var badge = new BadgeId(body.getLong());
    int opens = body.getShort() & 0xffff;
    int days = (int) take(body, 3);
    var from = Access.EPOCH.plusDays(days >> 9);
    var access =
        new Access(
            opens >> 10,
            opens & (Access.MOST_RIGHTS - 1),
            from,
            from.plusDays(days & Access.LONGEST));
    return Optional.of(new BadgeCode(key, edition, badge, access, take(body, 7)));
  }

  private static long take(ByteBuffer from, int bytes) {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = (number << 8) | (from.get() & 0xff);
    }
    return number;
  }
}
