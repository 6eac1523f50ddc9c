package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever is done to a picture's bytes, it is drawn or refused.
class MutatedPicturesTest {
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void aMutatedPictureIsDrawnOrRefused(
      @ForAll @IntRange(max = 2) int which,
      @ForAll @Size(min = 1, max = 8) List<Integer> places,
      @ForAll byte value,
      @ForAll @IntRange(max = 9) int cut) {
    var kind = List.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP).get(which);
    var bytes =
        switch (which) {
          case 0 -> Photos.jpegFromAPhone(48, 32, 6);
          case 1 -> Photos.png(48, 32);
          default -> WEBP.clone();
        };
    for (int place : places) {
      bytes[Math.floorMod(place, bytes.length)] ^= (byte) (value | 1);
    }
    var given = cut == 0 ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    var drawing = PictureReading.read(given, kind);
    if (drawing instanceof Drawing.Drawn drawn) {
      assertThat(PictureSizes.of(drawn.image())).isNotEmpty();
    }
  }
}
