package org.toguna.kit.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.springframework.stereotype.Component;

/// Signs a PDF inside itself (ISO 32000-1, 12.8: a detached CMS signature over all the file but the
/// signature’s own bytes), so that any reader shows whether a byte of it was changed.
@Component
public class PdfSigner {
  private final SigningKey keys;

  PdfSigner(SigningKey keys) {
    this.keys = keys;
  }

  /// A signed PDF and whom its certificate names.
  public record Signed(byte[] pdf, String signer) {}

  /// Signs at an instant, for a reason that a reader shows.
  public Signed sign(byte[] pdf, String reason, Instant at) {
    var key = keys.open();
    try (var document = Loader.loadPDF(pdf);
        var out = new ByteArrayOutputStream()) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setName(key.signer());
      signature.setReason(reason);
      signature.setSignDate(calendar(at));
      document.addSignature(signature, content -> Detached.signature(content, key));
      document.saveIncremental(out);
      return new Signed(out.toByteArray(), key.signer());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Calendar calendar(Instant at) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(at.toEpochMilli());
    return calendar;
  }

  /// Whether the signature of a PDF is of all its bytes, and holds.
  public static boolean holds(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var last = document.getLastSignatureDictionary();
      return last != null && PdfSignature.holds(last, pdf);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
