package org.toguna.kit.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What a machine can check of PDF/UA-1 (ISO 14289-1), by veraPDF.
public final class PdfUa {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfUa() {}

  /// What a PDF breaks, each with its clause; nothing where it keeps all of it.
  public static List<String> broken(byte[] pdf) {
    var flavour = PDFAFlavour.PDFUA_1;
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .map(PdfUa::told)
          .distinct()
          .toList();
    } catch (IOException | VeraPDFException unreadable) {
      throw new AssertionError("veraPDF cannot read it", unreadable);
    }
  }

  private static String told(TestAssertion failed) {
    return failed.getRuleId().getClause()
        + ": "
        + failed.getMessage()
        + " at "
        + failed.getLocation().getContext();
  }
}
