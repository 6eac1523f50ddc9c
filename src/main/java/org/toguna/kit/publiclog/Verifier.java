package org.toguna.kit.publiclog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.toguna.kit.base.Ed25519;

/// Who is believed: a name and an Ed25519 key. Written « name+id+key » as other verifiers read it.
record Verifier(String name, byte[] key) {
  private static final byte ED25519 = 1;

  /// Before the 32 bytes of an Ed25519 key in the usual encoding (RFC 8410).
  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  static Verifier of(String name, PublicKey key) {
    var encoded = key.getEncoded();
    return new Verifier(name, Arrays.copyOfRange(encoded, HEAD.length, encoded.length));
  }

  static Verifier read(String text) {
    var parts = text.split("\\+", 3);
    var typed = Base64.getDecoder().decode(parts[2]);
    var verifier = new Verifier(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (typed[0] != ED25519 || !verifier.text().equals(text)) {
      throw new IllegalArgumentException("No key of this kind: " + text);
    }
    return verifier;
  }

  String text() {
    return "%s+%08x+%s".formatted(name, id(), Base64.getEncoder().encodeToString(typed()));
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
  }

  int id() {
    var hashing = Merkle.sha256();
    hashing.update((name + '\n').getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hashing.digest(typed())).getInt();
  }

  /// Whether this key signed the note: one signature in its name that does not hold spoils it.
  boolean signed(Note note) {
    var own =
        note.signatures().stream()
            .filter(one -> one.name().equals(name) && one.keyId() == id())
            .toList();
    var text = note.text().getBytes(StandardCharsets.UTF_8);
    return !own.isEmpty()
        && own.stream().allMatch(one -> Ed25519.verify(publicKey(), text, one.bytes()));
  }

  private PublicKey publicKey() {
    return Ed25519.publicKey(
        ByteBuffer.allocate(HEAD.length + key.length).put(HEAD).put(key).array());
  }
}
