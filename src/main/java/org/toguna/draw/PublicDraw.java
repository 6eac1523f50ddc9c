package org.toguna.draw;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// A draw in the manner of RFC 3797, section 4, with SHA-256 where the RFC has MD5.
///
/// The seed is taken as UTF-8 bytes of its NFC form, whole and unchanged: spaces count. The i-th
/// pick, from 0 on, hashes the two bytes of i (big-endian), the seed, and the two bytes again; the
/// hash, read as a big-endian number, is divided by how many entries are left, and the remainder
/// says which of them, in the order of the pool, is picked. Whoever knows seed and pool finds the
/// same, so the seed must come from a source nobody can foresee or bend, named before the pool is
/// closed (RFC 3797, sections 3 and 5).
public final class PublicDraw {
  /// The counter has two bytes, as in the RFC.
  public static final int MOST_ENTRIES = 65_536;

  private PublicDraw() {}

  /// The whole pool in the order drawn; its first n are the draw of n.
  ///
  /// @throws IllegalArgumentException if the pool has more than [#MOST_ENTRIES]
  public static <T> List<T> order(String seed, List<T> pool) {
    return order("SHA-256", seed, pool);
  }

  static <T> List<T> order(String hash, String seed, List<T> pool) {
    if (pool.size() > MOST_ENTRIES) {
      throw new IllegalArgumentException("A pool of " + pool.size());
    }
    var left = new ArrayList<>(pool);
    var order = new ArrayList<T>(pool.size());
    var text = bytes(seed);
    for (int i = 0; i < pool.size(); i++) {
      var number = new BigInteger(1, hashed(hash, text, i));
      order.add(left.remove(number.mod(BigInteger.valueOf(left.size())).intValue()));
    }
    return order;
  }

  private static byte[] hashed(String hash, byte[] seed, int counter) {
    var between = ByteBuffer.allocate(seed.length + 2 * Short.BYTES);
    between.putShort((short) counter).put(seed).putShort((short) counter);
    return digest(hash).digest(between.array());
  }

  private static byte[] bytes(String text) {
    return Objects.requireNonNull(Normalizer.normalize(text, Normalizer.Form.NFC))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest digest(String hash) {
    try {
      return MessageDigest.getInstance(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// The hash of seed and pool that is published with a draw: SHA-256 of the pool's entries in NFC,
  /// one a line, each line ended, so that nobody can speak of another pool afterwards.
  public static String fingerprint(List<String> pool) {
    var text = new StringBuilder();
    pool.forEach(entry -> text.append(entry).append('\n'));
    return HexFormat.of().formatHex(digest("SHA-256").digest(bytes(text.toString())));
  }

  /// The order of a lottery among people: ascending hexadecimal SHA-256 of `seed:id`. Unlike
  /// [#order] it needs no list: each person can compute their own number, and one who leaves
  /// changes nobody's place among the others.
  public static List<String> lottery(String seed, List<String> ids) {
    return ids.stream().sorted(Comparator.comparing(id -> ticket(seed, id))).toList();
  }

  /// A person's number in [#lottery], 64 hexadecimal signs.
  public static String ticket(String seed, String id) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(bytes(seed + ':' + id)));
  }
}
