package org.toguna.vote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.toguna.kit.base.Keys;
import org.toguna.kit.publiclog.Commitment;

/// What a ballot says and the chance it was entered with: encrypted until the count, published
/// after it.
record Deposit(int choice, byte[] salt) {
  private static final int SALT_BYTES = 16;

  static Deposit opened(Keys keys, byte[] sealed) {
    var bytes = ByteBuffer.wrap(keys.decrypted(sealed));
    int choice = bytes.getInt();
    var salt = new byte[SALT_BYTES];
    bytes.get(salt);
    return new Deposit(choice, salt);
  }

  byte[] sealed(Keys keys) {
    return keys.encrypted(
        ByteBuffer.allocate(Integer.BYTES + salt.length).putInt(choice).put(salt).array());
  }

  /// What the public journal's digest is of, after the salt.
  static byte[] content(UUID contest, String tracker, int choice) {
    return "toguna ballot v1\n%s\n%s\n%d\n"
        .formatted(contest, tracker, choice)
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] digest(UUID contest, String tracker) {
    return Commitment.to(content(contest, tracker, choice), salt).digest();
  }
}
