package org.toguna.kit.files;

import java.io.ByteArrayOutputStream;

/// A JPEG without its remarks: camera, place and owner stand in segments beside the picture, which
/// are left out; its colours (ICC, Adobe) stay.
final class BareJpeg {
  private static final int MARK = 0xff;
  private static final int START = 0xd8;
  private static final int PICTURE = 0xda;
  private static final int REMARK = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int ICC = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int APP15 = 0xef;

  private BareJpeg() {}

  /// The same bytes where they are no JPEG.
  static byte[] of(byte[] bytes) {
    if (bytes.length < 4 || at(bytes, 0) != MARK || at(bytes, 1) != START) {
      return bytes;
    }
    var out = new ByteArrayOutputStream(bytes.length);
    out.write(bytes, 0, 2);
    int place = 2;
    while (place + 4 <= bytes.length && at(bytes, place) == MARK) {
      int kind = at(bytes, place + 1);
      int length = 2 + (at(bytes, place + 2) << 8) + at(bytes, place + 3);
      if (kind == PICTURE || place + length > bytes.length) {
        break;
      }
      if (!remarks(kind)) {
        out.write(bytes, place, length);
      }
      place += length;
    }
    out.write(bytes, place, bytes.length - place);
    return out.toByteArray();
  }

  private static boolean remarks(int kind) {
    boolean app = kind >= APP0 && kind <= APP15;
    return kind == REMARK || (app && kind != APP0 && kind != ICC && kind != ADOBE);
  }

  private static int at(byte[] bytes, int place) {
    return bytes[place] & 0xff;
  }
}
