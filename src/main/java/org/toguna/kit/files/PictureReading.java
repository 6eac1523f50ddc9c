package org.toguna.kit.files;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;

/// Reads a picture of unknown intent. Its size is read and judged before its pixels are; then only
/// every second, third … point of a large one is kept, so that a photograph of fifty million points
/// needs no more memory than one of six.
final class PictureReading {
  private static final long MOST_POINTS = 50_000_000;

  /// Where the decoder must hold the whole picture: WebP, and JPEG that arrives in passes.
  private static final long MOST_POINTS_AT_ONCE = 16_000_000;

  private static final double KEPT_POINTS = 6_000_000;
  private static final JPEGImageReaderSpi JPEG_SPI = new JPEGImageReaderSpi();
  private static final WebPImageReaderSpi WEBP_SPI = new WebPImageReaderSpi();

  static {
    ImageIO.setUseCache(false);
    // Registered by hand: from inside one jar, ImageIO does not find plug-ins by itself.
    IIORegistry.getDefaultInstance().registerServiceProvider(JPEG_SPI);
  }

  private PictureReading() {}

  static Drawing read(byte[] bytes, FileKind kind) {
    try {
      var drawable = kind == FileKind.PNG ? PngChunks.needed(bytes) : bytes;
      var reader = reader(kind);
      try (var stream = new EndingStream(drawable)) {
        reader.setInput(stream, true, true);
        return read(reader, bytes, kind);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException unreadable) {
      // Decoders meet broken pictures with whatever exception is at hand.
      return new Drawing.Not(Refusal.BROKEN);
    }
  }

  private static Drawing read(ImageReader reader, byte[] bytes, FileKind kind) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long points = (long) width * height;
    if (width < 1 || height < 1) {
      return new Drawing.Not(Refusal.BROKEN);
    }
    if (points > (isHeldWhole(bytes, kind) ? MOST_POINTS_AT_ONCE : MOST_POINTS)) {
      return new Drawing.Not(Refusal.POINTS);
    }
    var wanted = reader.getDefaultReadParam();
    int every = (int) Math.max(1, Math.ceil(Math.sqrt(points / KEPT_POINTS)));
    wanted.setSourceSubsampling(every, every, 0, 0);
    var image = reader.read(0, wanted);
    return new Drawing.Drawn(
        upright(image, kind == FileKind.JPEG ? Orientation.of(bytes) : Orientation.UPRIGHT));
  }

  private static boolean isHeldWhole(byte[] bytes, FileKind kind) throws IOException {
    if (kind != FileKind.JPEG) {
      return kind == FileKind.WEBP;
    }
    try (var stream = new EndingStream(bytes)) {
      return !JPEGSegmentUtil.readSegments(stream, JPEG.SOF2, null).isEmpty();
    }
  }

  private static ImageReader reader(FileKind kind) throws IOException {
    return switch (kind) {
      case JPEG -> JPEG_SPI.createReaderInstance(null);
      case WEBP -> WEBP_SPI.createReaderInstance(null);
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case PDF, MP4, WEBM -> throw new IllegalArgumentException("a document is not drawn");
    };
  }

  /// Into plain sRGB pixels, the right way up.
  private static BufferedImage upright(BufferedImage image, Orientation held) {
    int width = image.getWidth();
    int height = image.getHeight();
    var type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var upright =
        new BufferedImage(held.lies() ? height : width, held.lies() ? width : height, type);
    var pen = upright.createGraphics();
    pen.drawImage(image, held.upright(width, height), null);
    pen.dispose();
    return upright;
  }
}
