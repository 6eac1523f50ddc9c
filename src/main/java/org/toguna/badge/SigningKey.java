package org.toguna.badge;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.toguna.kit.base.Ed25519;

/// A key in use: it signs codes and makes the checks of the names on them.
public final class SigningKey {
  private static final int NAME_KEY_BYTES = 32;

  private final int id;
  private final PublicKey publicKey;
  private final PrivateKey privateKey;
  private final SecretKey nameKey;

  SigningKey(int id, PublicKey publicKey, PrivateKey privateKey, SecretKey nameKey) {
    this.id = id;
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    this.nameKey = nameKey;
  }

  /// A new one, kept nowhere yet.
  public static SigningKey fresh(int id) {
    var pair = Ed25519.pair();
    var name = new byte[NAME_KEY_BYTES];
    new SecureRandom().nextBytes(name);
    return new SigningKey(id, pair.getPublic(), pair.getPrivate(), nameKey(name));
  }

  static SecretKey nameKey(byte[] bytes) {
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  public int id() {
    return id;
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  SecretKey nameKey() {
    return nameKey;
  }

  /// The code of a new badge for this edition, as its QR code holds it.
  public String sign(int edition, BadgeId badge, Access access, String name) {
    var check = NameCheck.of(nameKey, badge, name);
    var body = new BadgeCode(id, edition, badge, access, check).body();
    return Base45.encode(
        ByteBuffer.allocate(BadgeCode.BODY + BadgeCode.SIGNATURE)
            .put(body)
            .put(Ed25519.sign(privateKey, body))
            .array());
  }
}
