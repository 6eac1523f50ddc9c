package org.toguna.kit.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Pictures as people hand them in, and as people with other intentions do.
final class Photos {
  private Photos() {}

  /// The upper left quarter is red, the rest a noisy green.
  static BufferedImage image(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var chance = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean corner = x < width / 2 && y < height / 2;
        image.setRGB(x, y, corner ? Color.RED.getRGB() : chance.nextInt(0x1000000) | 0x8000);
      }
    }
    return image;
  }

  static byte[] png(int width, int height) {
    return written(image(width, height), "png");
  }

  static byte[] jpeg(int width, int height) {
    return written(image(width, height), "jpeg");
  }

  private static byte[] written(BufferedImage image, String format) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /// A JPEG whose Exif block says how the camera was held, and where in Bamako.
  static byte[] jpegFromAPhone(int width, int height, int orientation) {
    var plain = jpeg(width, height);
    var tiff =
        ByteBuffer.allocate(96)
            .put("MM".getBytes(StandardCharsets.US_ASCII))
            .putShort((short) 42)
            .putInt(8)
            .putShort((short) 2)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putShort((short) 0x010f)
            .putShort((short) 2)
            .putInt(28)
            .putInt(38)
            .putInt(0)
            .put("GPS 12.6392 N 8.0029 W Bama\0".getBytes(StandardCharsets.US_ASCII));
    var exif = new byte[tiff.position()];
    tiff.flip().get(exif);
    return ByteBuffer.allocate(plain.length + exif.length + 10)
        .put(plain, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (exif.length + 8))
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(exif)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  /// A few hundred bytes that claim to be a picture of this size; what they hold is one grey row.
  static byte[] bomb(int width, int height) {
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    var packer = new Deflater();
    packer.setInput(new byte[100_000]);
    packer.finish();
    var packed = new byte[1_000];
    int length = packer.deflate(packed);
    packer.end();
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    out.writeBytes(chunk("IHDR", header.array()));
    out.writeBytes(chunk("IDAT", java.util.Arrays.copyOf(packed, length)));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /// The picture, with one more chunk before its end.
  static byte[] with(byte[] png, String type, byte[] data) {
    var more = chunk(type, data);
    return ByteBuffer.allocate(png.length + more.length)
        .put(png, 0, png.length - 12)
        .put(more)
        .put(png, png.length - 12, 12)
        .array();
  }

  private static byte[] chunk(String type, byte[] data) {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    return ByteBuffer.allocate(data.length + 12)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) sum.getValue())
        .array();
  }
}
