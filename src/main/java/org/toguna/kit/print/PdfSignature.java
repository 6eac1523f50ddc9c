package org.toguna.kit.print;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/// Checks a signature inside a PDF as a reader does: it must span the whole file, and fit.
final class PdfSignature {
  private PdfSignature() {}

  static boolean holds(PDSignature signature, byte[] pdf) throws IOException {
    int[] range = signature.getByteRange();
    if (range.length != 4 || range[0] != 0 || range[2] + range[3] != pdf.length) {
      return false;
    }
    try {
      var content = new CMSProcessableByteArray(signature.getSignedContent(pdf));
      var signed = new CMSSignedData(content, signature.getContents(pdf));
      for (SignerInformation one : signed.getSignerInfos()) {
        if (!one.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate(signed, one)))) {
          return false;
        }
      }
      return signed.getSignerInfos().size() == 1;
    } catch (CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | IllegalArgumentException broken) {
      return false;
    }
  }

  @SuppressWarnings("unchecked") // an id of a signer is what selects its certificate
  private static X509Certificate certificate(CMSSignedData signed, SignerInformation signer)
      throws GeneralSecurityException {
    var id = (Selector<X509CertificateHolder>) signer.getSID();
    var found = signed.getCertificates().getMatches(id).stream().findFirst();
    return new JcaX509CertificateConverter().getCertificate(found.orElseThrow());
  }
}
