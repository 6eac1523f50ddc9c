package org.toguna.kit.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of tiles as the specification writes them.
class TilePathTest {
  @ParameterizedTest
  @CsvSource({
    "/000, 0, 256",
    "/067.p/5, 67, 5",
    "/x001/x234/067, 1234067, 256",
    "/x001/000.p/255, 1000, 255"
  })
  void anAddressNamesATileAndItsWidth(String path, long tile, int width) {
    assertThat(TilePath.read(path)).contains(new TilePath(tile, width));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/0",
        "/0000",
        "/001/000",
        "/x000/001",
        "/x01/000",
        "/000.p/0",
        "/000.p/256",
        "/000.p/01",
        "/000.p",
        "/-01",
        "/../000",
        "/x001"
      })
  void anythingElseNamesNone(String path) {
    assertThat(TilePath.read(path)).isEmpty();
  }

  /// The specification's example: 70,000 leaves.
  @Test
  void aTreeHasTheTilesOfItsSize() {
    assertThat(Tiles.hashes(0, 70_000)).isEqualTo(273 * 256 + 112);
    assertThat(Tiles.hashes(1, 70_000)).isEqualTo(256 + 17);
    assertThat(Tiles.hashes(2, 70_000)).isEqualTo(1);
    assertThat(new TilePath(273, 112).within(Tiles.hashes(0, 70_000))).isTrue();
    assertThat(new TilePath(273, 113).within(Tiles.hashes(0, 70_000))).isFalse();
    assertThat(new TilePath(272, 256).within(Tiles.hashes(0, 70_000))).isTrue();
  }
}
