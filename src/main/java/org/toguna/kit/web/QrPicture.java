package org.toguna.kit.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A QR code at error level M, as bars in a square of units, quiet zone included: made here, so
/// that no secret leaves the page.
public record QrPicture(int version, int size, List<Bar> bars) {
  /// Units left white around it (ISO/IEC 18004).
  private static final int QUIET = 4;

  /// Dark units side by side in one row.
  public record Bar(int x, int y, int length) {}

  public static QrPicture of(String text) {
    try {
      var code =
          Encoder.encode(
              text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
      var bars = new ArrayList<Bar>();
      int width = code.getMatrix().getWidth();
      for (int y = 0; y < width; y++) {
        row(code, y, bars);
      }
      return new QrPicture(
          code.getVersion().getVersionNumber(), width + 2 * QUIET, List.copyOf(bars));
    } catch (WriterException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }

  private static void row(QRCode code, int y, List<Bar> bars) {
    var matrix = code.getMatrix();
    int x = 0;
    while (x < matrix.getWidth()) {
      int start = x;
      while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
        x++;
      }
      if (x > start) {
        bars.add(new Bar(start + QUIET, y + QUIET, x - start));
      } else {
        x++;
      }
    }
  }

  /// All bars as one SVG path.
  public String path() {
    return bars.stream()
        .map(
            bar -> "M" + bar.x() + ' ' + bar.y() + 'h' + bar.length() + "v1h-" + bar.length() + 'z')
        .collect(Collectors.joining());
  }
}
