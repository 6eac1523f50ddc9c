package org.toguna.kit.publiclog;

import java.security.SecureRandom;

/// Something entered without being shown: the journal holds SHA-256 of 16 bytes of chance and the
/// content after them. Whoever is handed both can check the entry; whoever is not learns nothing,
/// even where few contents are possible.
///
/// @param salt the bytes of chance, to be kept with the content
/// @param digest what is entered
public record Commitment(byte[] salt, byte[] digest) {
  private static final int SALT_BYTES = 16;

  /// To this content, with fresh chance.
  public static Commitment to(byte[] content) {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return to(content, salt);
  }

  /// To this content with the chance that was kept: the digest must come out as it was entered.
  public static Commitment to(byte[] content, byte[] salt) {
    var hashing = Merkle.sha256();
    hashing.update(salt);
    return new Commitment(salt, hashing.digest(content));
  }
}
