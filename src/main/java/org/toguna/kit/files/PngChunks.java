package org.toguna.kit.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A PNG without what is not needed to draw it: texts, profiles and animations stay outside, packed
/// bombs among them.
final class PngChunks {
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int SIGNATURE = 8;

  private PngChunks() {}

  static byte[] needed(byte[] png) throws IOException {
    var out = new ByteArrayOutputStream(png.length);
    out.write(png, 0, SIGNATURE);
    var in = ByteBuffer.wrap(png).position(SIGNATURE);
    while (in.remaining() >= 12) {
      int start = in.position();
      int length = in.getInt();
      var type = new byte[4];
      in.get(type);
      if (length < 0 || length > in.remaining() - 4) {
        throw new IOException("a chunk is longer than the file");
      }
      in.position(in.position() + length + 4);
      var name = new String(type, StandardCharsets.US_ASCII);
      if (NEEDED.contains(name)) {
        out.write(png, start, length + 12);
      }
      if ("IEND".equals(name)) {
        return out.toByteArray();
      }
    }
    throw new IOException("the file ends before the picture does");
  }
}
