package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReadingTest {
  private static BufferedImage drawn(byte[] bytes, FileKind kind) {
    return switch (PictureReading.read(bytes, kind)) {
      case Drawing.Drawn drawn -> drawn.image();
      case Drawing.Not not -> throw new AssertionError(not.why());
    };
  }

  private static Refusal refused(byte[] bytes, FileKind kind) {
    return switch (PictureReading.read(bytes, kind)) {
      case Drawing.Drawn _ -> throw new AssertionError("was drawn");
      case Drawing.Not not -> not.why();
    };
  }

  private static boolean isRed(BufferedImage image, double x, double y) {
    var point =
        new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
    return point.getRed() > 180 && point.getGreen() < 80;
  }

  @Test
  void twoAndAHalfThousandMillionPointsAreRefusedUnread() {
    assertThat(refused(Photos.bomb(50_000, 50_000), FileKind.PNG)).isEqualTo(Refusal.POINTS);
  }

  @Test
  void aPictureThatEndsTooEarlyIsRefused() {
    var png = Photos.png(300, 200);
    assertThat(refused(Arrays.copyOf(png, png.length / 2), FileKind.PNG)).isEqualTo(Refusal.BROKEN);
    assertThat(refused(Photos.bomb(4_000, 4_000), FileKind.PNG)).isEqualTo(Refusal.BROKEN);
  }

  @Test
  void whatIsPackedBesideThePictureIsNotUnpacked() {
    var packer = new Deflater();
    packer.setInput(new byte[50_000_000]);
    packer.finish();
    var packed = new byte[100_000];
    int length = packer.deflate(packed);
    packer.end();
    var text = "Comment\0\0".getBytes(StandardCharsets.US_ASCII);
    var bomb = Arrays.copyOf(text, text.length + length);
    System.arraycopy(packed, 0, bomb, text.length, length);
    var png = Photos.with(Photos.png(64, 64), "zTXt", bomb);
    assertThat(drawn(png, FileKind.PNG).getWidth()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource({
    "1,0.1,0.1", "2,0.9,0.1", "3,0.9,0.9", "4,0.1,0.9",
    "5,0.1,0.1", "6,0.9,0.1", "7,0.9,0.9", "8,0.1,0.9"
  })
  void aPhotographStandsUpright(int held, double x, double y) {
    var upright = drawn(Photos.jpegFromAPhone(200, 100, held), FileKind.JPEG);
    assertThat(upright.getWidth()).isEqualTo(held > 4 ? 100 : 200);
    assertThat(isRed(upright, x, y)).isTrue();
    assertThat(isRed(upright, 1 - x, 1 - y)).isFalse();
  }

  @Test
  void neitherPlaceNorCameraIsLeft() throws IOException {
    var phone = Photos.jpegFromAPhone(1_200, 900, 6);
    assertThat(text(phone)).contains("Exif", "GPS 12.6392");
    for (var size : PictureSizes.of(drawn(phone, FileKind.JPEG))) {
      assertThat(text(size.bytes())).doesNotContain("Exif", "GPS", "12.6392");
      assertThat(ImageIO.read(new ByteArrayInputStream(size.bytes())).getWidth())
          .isEqualTo(size.width());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void pagesGetThreeWidthsAndNeverMorePointsThanThereWere() {
    assertThat(PictureSizes.of(Photos.image(1_600, 1_000)))
        .extracting(PictureSizes.Size::width)
        .containsExactly(160, 480, 960);
    assertThat(PictureSizes.of(Photos.image(300, 200)))
        .extracting(PictureSizes.Size::name, PictureSizes.Size::width)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("160", 160),
            org.assertj.core.groups.Tuple.tuple("480", 300));
  }

  @Test
  void aTallStripStaysWithinReason() {
    assertThat(PictureSizes.of(Photos.image(10, 9_000)))
        .allSatisfy(size -> assertThat(size.height()).isLessThanOrEqualTo(1_920));
  }

  @Test
  void whatIsClearStaysClear() {
    var logo = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
    logo.setRGB(300, 100, Color.RED.getRGB());
    assertThat(PictureSizes.of(logo))
        .extracting(PictureSizes.Size::kind)
        .containsOnly(FileKind.PNG);
  }

  @Test
  void aPictureThatIsAlsoAPageIsOnlyAPicture() {
    var page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    var png = Photos.with(Photos.png(200, 200), "tEXt", page);
    var both = Arrays.copyOf(png, png.length + page.length);
    System.arraycopy(page, 0, both, png.length, page.length);
    assertThat(PictureSizes.of(drawn(both, FileKind.PNG)))
        .allSatisfy(size -> assertThat(text(size.bytes())).doesNotContain("script"));
  }

  @Test
  void webpIsRead() {
    var tiny = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
    assertThat(drawn(Base64.getDecoder().decode(tiny), FileKind.WEBP).getWidth()).isEqualTo(1);
  }

  /// Each kept a processor busy for minutes.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UklGRjsAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGpiP4HAA==",
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGpiP4HAA=="
      })
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aWebpThatAnnouncesMoreThanItHoldsIsRefused(String bytes) {
    assertThat(PictureReading.read(Base64.getDecoder().decode(bytes), FileKind.WEBP))
        .isInstanceOf(Drawing.Not.class);
  }

  @Test
  void aPhotographOfTwentySevenMillionPointsIsDrawn() {
    var large = PictureReading.read(Photos.jpeg(6_000, 4_500), FileKind.JPEG);
    assertThat(large).isInstanceOf(Drawing.Drawn.class);
  }
}
