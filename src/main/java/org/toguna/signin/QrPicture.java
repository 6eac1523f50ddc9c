package org.toguna.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as one SVG path of unit squares, quiet zone included: made here, so that no secret
/// leaves the page.
record QrPicture(int size, String path) {
  private static final int QUIET = 4;

  static QrPicture of(String text) {
    try {
      var hints =
          Map.of(
              EncodeHintType.MARGIN,
              QUIET,
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.CHARACTER_SET,
              "UTF-8");
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      var path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(matrix.getWidth(), path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }
}
