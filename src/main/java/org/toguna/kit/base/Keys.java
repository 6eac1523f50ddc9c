package org.toguna.kit.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/// The server's secret, outside the database: a file made at the first start, or `TOGUNA_KEY`
/// (Base64 of 32 bytes) where several nodes share a database. A key for each use is derived from it
/// (HKDF, RFC 5869). Who reads the database alone learns no code and no secret.
@Component
public class Keys {
  private static final int BYTES = 32;

  private final SecretKey fingerprints;
  private final BytesEncryptor encryptor;

  Keys(
      @Value("${toguna.data:./data}") Path data,
      @Value("${toguna.key:${TOGUNA_KEY:}}") String given) {
    var secret = given.isBlank() ? kept(data.resolve("keys")) : Base64.getDecoder().decode(given);
    if (secret.length < BYTES) {
      throw new IllegalStateException("The server's key is too short; 32 bytes are needed");
    }
    fingerprints = derived(secret, "fingerprints", "HmacSHA256");
    var atRest = derived(secret, "secrets at rest", "AES");
    encryptor = AesGcmBytesEncryptor.withSecretKey(atRest).build();
  }

  private static byte[] kept(Path folder) {
    var file = folder.resolve("server.key");
    try {
      Files.createDirectories(folder);
      try {
        make(file);
      } catch (FileAlreadyExistsException keptFromBefore) {
        return Files.readAllBytes(file);
      }
      return Files.readAllBytes(file);
    } catch (IOException refused) {
      throw new UncheckedIOException("The server's key " + file + " cannot be kept", refused);
    }
  }

  private static void make(Path file) throws IOException {
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    // Complete before it has its name: a power cut leaves no half key.
    var making = Files.createTempFile(file.getParent(), "server", ".key");
    if (Files.getFileStore(making).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rw-------"));
    }
    Files.write(making, secret, StandardOpenOption.SYNC);
    Files.move(making, file);
  }

  private static SecretKey derived(byte[] secret, String use, String algorithm) {
    try {
      var spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(use.getBytes(StandardCharsets.UTF_8), BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// What is kept instead of a secret: HMAC-SHA-256 in hexadecimal, different for each use.
  public String fingerprint(String use, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(fingerprints);
      return HexFormat.of()
          .formatHex(mac.doFinal((use + '\n' + secret).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// A secret as it may lie in the database: AES-GCM, with a nonce of its own each time.
  public byte[] encrypted(byte[] secret) {
    return encryptor.encrypt(secret);
  }

  public byte[] decrypted(byte[] kept) {
    return encryptor.decrypt(kept);
  }
}
