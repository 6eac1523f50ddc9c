package org.toguna.kit.files;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a picture again in the widths that pages show. Only pixels go in, so nothing else comes
/// out: no place, no camera, no hidden page.
final class PictureSizes {
  private static final int[] WIDTHS = {160, 480, 960};
  private static final int READABLE = 1_600;
  private static final float QUALITY = 0.8f;

  private PictureSizes() {}

  /// One width of a picture, ready to be served; `name` is the width it was drawn for.
  record Size(String name, FileKind kind, int width, int height, byte[] bytes) {}

  /// Never wider than the picture itself, and never more than twice as high as wide.
  static List<Size> of(BufferedImage image) {
    return of(image, WIDTHS);
  }

  /// A photographed page in the one size in which its print can be read.
  static List<Size> readable(BufferedImage image) {
    return of(image, READABLE);
  }

  private static List<Size> of(BufferedImage image, int... widths) {
    var sizes = new ArrayList<Size>();
    for (int wanted : widths) {
      double scale = Math.min((double) wanted / image.getWidth(), 2.0 * wanted / image.getHeight());
      sizes.add(size(Integer.toString(wanted), scale < 1 ? scaled(image, scale) : image));
      if (scale >= 1) {
        break;
      }
    }
    return sizes;
  }

  private static Size size(String name, BufferedImage image) {
    try {
      var png = png(image);
      var jpeg = isClear(image) ? png : jpeg(image);
      // Flat colours pack better as PNG, photographs as JPEG: the smaller one is kept.
      var kind = jpeg.length < png.length ? FileKind.JPEG : FileKind.PNG;
      var bytes = kind == FileKind.JPEG ? jpeg : png;
      return new Size(name, kind, image.getWidth(), image.getHeight(), bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static boolean isClear(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    var row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int point : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
        if ((point >>> 24) != 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  private static BufferedImage scaled(BufferedImage image, double scale) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    var step = image;
    // By halves first: one large step would leave out most points and show it.
    while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
      step = redrawn(step, step.getWidth() / 2, step.getHeight() / 2);
    }
    return redrawn(step, width, height);
  }

  private static BufferedImage redrawn(BufferedImage image, int width, int height) {
    var drawn = new BufferedImage(width, height, image.getType());
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = opaque.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(opaque, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
