package org.toguna.kit.files;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How large what is packed in a PDF grows, counted without keeping any of it. Its usual packing
/// (Flate, ISO 32000-1, 7.4.4) makes a thousand bytes out of one at most: four megabytes can ask
/// for four gigabytes of memory of whoever opens them.
final class PdfSwelling {
  /// Bytes; more than the largest picture that a scanner leaves in a file.
  private static final long PIECE = 64L << 20;

  /// Bytes; a hundred such pages have less, and counting them takes a second or two.
  private static final long WHOLE = 512L << 20;

  private static final byte[] PIECE_BEGINS = "stream".getBytes(StandardCharsets.US_ASCII);

  private PdfSwelling() {}

  /// Whether a piece of it, or all together, unpacks to more than a document needs. What is packed
  /// in another way counts for nothing here.
  static boolean isTooMuch(byte[] pdf) {
    var room = new byte[1 << 16];
    long whole = 0;
    for (int at = next(pdf, 0); at < pdf.length; at = next(pdf, at)) {
      long piece = unpacked(pdf, at, room);
      whole += piece;
      if (piece > PIECE || whole > WHOLE) {
        return true;
      }
    }
    return false;
  }

  /// Where the next piece begins, behind its keyword and the end of that line; the end of the file
  /// if there is none.
  private static int next(byte[] pdf, int from) {
    for (int at = from; at + PIECE_BEGINS.length < pdf.length; at++) {
      if (isKeyword(pdf, at)) {
        int after = at + PIECE_BEGINS.length;
        while (after < pdf.length && (pdf[after] == '\r' || pdf[after] == '\n')) {
          after++;
        }
        return after;
      }
    }
    return pdf.length;
  }

  private static boolean isKeyword(byte[] pdf, int at) {
    for (int i = 0; i < PIECE_BEGINS.length; i++) {
      if (pdf[at + i] != PIECE_BEGINS[i]) {
        return false;
      }
    }
    return true;
  }

  private static long unpacked(byte[] pdf, int from, byte[] room) {
    var inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      long size = 0;
      int some = inflater.inflate(room);
      while (some > 0 && size <= PIECE) {
        size += some;
        some = inflater.inflate(room);
      }
      return size;
    } catch (DataFormatException packedOtherwise) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }
}
