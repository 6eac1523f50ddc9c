package org.toguna.kit.files;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How a camera was held, as Exif 2.32 counts it from 1 to 8; phones write the pixels as the sensor
/// lies and leave turning to whoever shows them.
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  MIRRORED_UPSIDE_DOWN,
  MIRRORED_LEFT,
  TURNED_LEFT,
  MIRRORED_RIGHT,
  TURNED_RIGHT;

  /// Of a JPEG; upright where the camera says nothing that can be read.
  static Orientation of(byte[] jpeg) {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
      return exif.isEmpty() ? UPRIGHT : in(exif.getFirst());
    } catch (IOException | RuntimeException unreadable) {
      return UPRIGHT;
    }
  }

  private static Orientation in(JPEGSegment exif) throws IOException {
    var data = exif.data().readAllBytes();
    // One byte pads the segment's name before TIFF begins.
    var tiff = new ByteArrayInputStream(data, 1, Math.max(0, data.length - 1));
    try (var stream = new MemoryCacheImageInputStream(tiff)) {
      var entry = new TIFFReader().read(stream).getEntryById(TIFF.TAG_ORIENTATION);
      int number = entry != null && entry.getValue() instanceof Number given ? given.intValue() : 1;
      return number >= 1 && number <= 8 ? List.of(values()).get(number - 1) : UPRIGHT;
    }
  }

  /// Upright, its width is its height.
  boolean lies() {
    return switch (this) {
      case UPRIGHT, MIRRORED, UPSIDE_DOWN, MIRRORED_UPSIDE_DOWN -> false;
      case MIRRORED_LEFT, TURNED_LEFT, MIRRORED_RIGHT, TURNED_RIGHT -> true;
    };
  }

  /// Turns a picture of this width and height upright.
  AffineTransform upright(int width, int height) {
    return switch (this) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
      case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case TURNED_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
      case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
      case TURNED_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
