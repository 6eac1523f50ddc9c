package org.toguna.badge;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// Bytes as the text that a QR code packs best (RFC 9285): three characters for two bytes, two for
/// a last one. Each text is read in one way only: what [#decode] takes, [#encode] would write
/// again.
final class Base45 {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int BASE = ALPHABET.length();
  private static final int[] VALUES = values();

  private Base45() {}

  private static int[] values() {
    var values = new int[128];
    Arrays.fill(values, -1);
    for (int i = 0; i < BASE; i++) {
      values[ALPHABET.charAt(i)] = i;
    }
    return values;
  }

  static String encode(byte[] bytes) {
    var text = new StringBuilder(bytes.length / 2 * 3 + 2);
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int number = pair ? ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
      text.append(ALPHABET.charAt(number % BASE)).append(ALPHABET.charAt(number / BASE % BASE));
      if (pair) {
        text.append(ALPHABET.charAt(number / (BASE * BASE)));
      }
    }
    return text.toString();
  }

  /// Nothing if a sign is not of the alphabet, the length cannot be, or a group is too large.
  static Optional<byte[]> decode(String text) {
    if (text.length() % 3 == 1) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream(text.length() / 3 * 2 + 1);
    for (int i = 0; i < text.length(); i += 3) {
      boolean pair = i + 2 < text.length();
      int number = number(text, i, pair ? 3 : 2);
      if (number < 0 || number > (pair ? 0xffff : 0xff)) {
        return Optional.empty();
      }
      if (pair) {
        bytes.write(number >> 8);
      }
      bytes.write(number);
    }
    return Optional.of(bytes.toByteArray());
  }

  private static int number(String text, int start, int length) {
    int number = 0;
    for (int i = start + length - 1; i >= start; i--) {
      char sign = text.charAt(i);
      int value = sign < VALUES.length ? VALUES[sign] : -1;
      if (value < 0) {
        return -1;
      }
      number = number * BASE + value;
    }
    return number;
  }
}
