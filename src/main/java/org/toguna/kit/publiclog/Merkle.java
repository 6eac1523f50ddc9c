package org.toguna.kit.publiclog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of RFC 6962, section 2.1: SHA-256, a leaf behind a byte 0, a node behind a byte 1.
final class Merkle {
  static final int BYTES = 32;

  private Merkle() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Of no leaf at all.
  static byte[] empty() {
    return sha256().digest();
  }

  static byte[] leaf(byte[] entry) {
    var hashing = sha256();
    hashing.update((byte) 0);
    return hashing.digest(entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    var hashing = sha256();
    hashing.update((byte) 1);
    hashing.update(left);
    return hashing.digest(right);
  }

  /// The hash over a whole number of neighbours: `count`, a power of 2, from `from` on.
  static byte[] over(byte[][] hashes, int from, int count) {
    return count == 1
        ? hashes[from]
        : node(over(hashes, from, count / 2), over(hashes, from + count / 2, count / 2));
  }
}
