package org.toguna.kit.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What PDFs are signed with: the operator’s PKCS #12 file, with the certificate that its authority
/// issued (`TOGUNA_SIGNATURE_FILE`, `TOGUNA_SIGNATURE_PASSWORD`), or a key of this installation’s
/// own, made at the first signature and kept beside the server’s key, under a certificate that
/// vouches for nobody but itself.
@Component
class SigningKey {
  static final String ALGORITHM = "SHA256withECDSA";
  private static final String OWN = "signature.p12";
  private static final Duration YEARS = Duration.ofDays(20 * 365L);

  private final Path file;
  private final char[] password;
  private final String address;
  private final boolean given;
  private final Clock clock;

  SigningKey(
      @Value("${toguna.data:./data}") Path data,
      @Value("${toguna.signature.file:}") String file,
      @Value("${toguna.signature.password:}") String password,
      @Value("${toguna.address:}") String address,
      Clock clock) {
    this.given = !file.isBlank();
    this.file = given ? Path.of(file) : data.resolve("keys").resolve(OWN);
    this.password = password.toCharArray();
    this.address = address;
    this.clock = clock;
  }

  /// A private key and its certificate, with those above it.
  record Opened(PrivateKey key, List<X509Certificate> chain) {
    /// Whom the certificate names.
    String signer() {
      return chain.getFirst().getSubjectX500Principal().getName();
    }

    /// The key’s kind decides.
    String algorithm() {
      return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : ALGORITHM;
    }
  }

  synchronized Opened open() {
    try {
      if (!given && Files.notExists(file)) {
        make();
      }
      var store = KeyStore.getInstance("PKCS12");
      try (var in = Files.newInputStream(file)) {
        store.load(in, password);
      }
      var alias = alias(store);
      var chain = Stream.of(chain(store, alias)).map(X509Certificate.class::cast).toList();
      return new Opened((PrivateKey) store.getKey(alias, password), chain);
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException("The key " + file + " cannot be used", refused);
    } catch (IOException refused) {
      throw new UncheckedIOException("The key " + file + " cannot be read", refused);
    }
  }

  /// The first private key: a file may hold certificates beside it.
  private static String alias(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return alias;
      }
    }
    throw new GeneralSecurityException("It holds no private key");
  }

  private static Certificate[] chain(KeyStore store, String alias) throws GeneralSecurityException {
    var chain = store.getCertificateChain(alias);
    return chain == null ? new Certificate[0] : chain;
  }

  private void make() throws GeneralSecurityException, IOException {
    var making = KeyPairGenerator.getInstance("EC");
    making.initialize(256);
    var pair = making.generateKeyPair();
    var now = clock.instant();
    var name = new X500Principal("CN=" + (address.isBlank() ? "Toguna" : host()) + ", O=Toguna");
    var issued = OwnCertificate.issue(pair, name, now.minus(Duration.ofDays(1)), now.plus(YEARS));
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry("signature", pair.getPrivate(), password, new Certificate[] {issued});
    keep(store);
  }

  private String host() {
    return address.replaceFirst("^[a-z]+://", "").replaceAll("[^A-Za-z0-9.-]", "");
  }

  /// Complete before it has its name.
  private void keep(KeyStore store) throws GeneralSecurityException, IOException {
    Files.createDirectories(file.getParent());
    var making = Files.createTempFile(file.getParent(), "signature", ".p12");
    if (Files.getFileStore(making).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rw-------"));
    }
    try (var out = Files.newOutputStream(making, StandardOpenOption.SYNC)) {
      store.store(out, password);
    }
    Files.move(making, file);
  }
}
