package org.toguna.kit.print;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate (X.509, version 3) that vouches for nobody but its own key, for signing only.
final class OwnCertificate {
  private OwnCertificate() {}

  static X509Certificate issue(KeyPair pair, X500Principal name, Instant from, Instant until)
      throws GeneralSecurityException {
    var number = new BigInteger(120, new SecureRandom());
    try {
      var certificate =
          new JcaX509v3CertificateBuilder(
                  name, number, Date.from(from), Date.from(until), name, pair.getPublic())
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
              .build(new JcaContentSignerBuilder(SigningKey.ALGORITHM).build(pair.getPrivate()));
      return new JcaX509CertificateConverter().getCertificate(certificate);
    } catch (CertIOException | OperatorCreationException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }
}
