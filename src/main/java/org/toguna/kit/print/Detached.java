package org.toguna.kit.print;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// A detached CMS signature (RFC 5652). What needs the signed library stands by itself here and in
/// [OwnCertificate], so that no start waits for that library’s own signature to be checked.
final class Detached {
  private Detached() {}

  /// In DER.
  static byte[] signature(InputStream content, SigningKey.Opened key) throws IOException {
    try {
      var generator = new CMSSignedDataGenerator();
      var signer = new JcaContentSignerBuilder(key.algorithm()).build(key.key());
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests).build(signer, key.chain().getFirst()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      var signed = new CMSProcessableByteArray(content.readAllBytes());
      return generator.generate(signed, false).getEncoded("DER");
    } catch (GeneralSecurityException | CMSException | OperatorCreationException refused) {
      throw new IOException("The signature cannot be made", refused);
    }
  }
}
