package org.toguna.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/// A PDF of one page, a few hundred kilobytes on the way, whose page unpacks to so many megabytes
/// of spaces.
public final class SwellingPdf {
  private SwellingPdf() {}

  public static byte[] of(int megabytes) {
    var page = packed(megabytes);
    var pdf = new ByteArrayOutputStream();
    var places = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    pdf.writeBytes(ascii("%PDF-1.4\n"));
    for (var object :
        new String[] {
          "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
          "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
          "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>endobj\n",
          "4 0 obj<</Length " + page.length + "/Filter/FlateDecode>>stream\n"
        }) {
      places.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.size()));
      pdf.writeBytes(ascii(object));
    }
    pdf.writeBytes(page);
    pdf.writeBytes(ascii("\nendstream endobj\n"));
    int table = pdf.size();
    pdf.writeBytes(ascii(places + "trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + table));
    pdf.writeBytes(ascii("\n%%EOF\n"));
    return pdf.toByteArray();
  }

  private static byte[] packed(int megabytes) {
    var spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(spaces);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
