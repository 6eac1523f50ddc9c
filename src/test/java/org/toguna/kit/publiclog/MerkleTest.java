package org.toguna.kit.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestDb;

/// Hashes and proofs against the published ones, and against each other at every size.
class MerkleTest {
  private static final HexFormat HEX = HexFormat.of();

  /// The leaves that Certificate Transparency's own tests use, and the roots over the first ones.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static byte[] root(int size) {
    return HEX.parseHex(ROOTS.get(size));
  }

  private static List<byte[]> path(String... hashes) {
    return Arrays.stream(hashes).map(HEX::parseHex).toList();
  }

  @Test
  void rootsAreThePublishedOnes() {
    var tree = new Growing();
    assertThat(tree.root()).isEqualTo(root(0));
    for (int size = 1; size <= 8; size++) {
      tree.add(Merkle.leaf(HEX.parseHex(LEAVES.get(size - 1))));
      assertThat(tree.root()).isEqualTo(root(size));
    }
  }

  /// From the same tests: the sixth leaf in the tree of eight, and the tree of six in that of
  /// eight.
  @Test
  void publishedProofsHold() {
    var leaf = Merkle.leaf(HEX.parseHex(LEAVES.get(5)));
    var inclusion =
        path(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(Proof.includes(leaf, 5, 8, inclusion, root(8))).isTrue();
    assertThat(Proof.includes(leaf, 4, 8, inclusion, root(8))).isFalse();
    assertThat(Proof.includes(leaf, 5, 8, inclusion, root(7))).isFalse();
    assertThat(Proof.includes(leaf, 5, 8, inclusion.subList(0, 2), root(8))).isFalse();
    var consistency =
        path(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(Proof.continues(6, root(6), 8, root(8), consistency)).isTrue();
    assertThat(Proof.continues(6, root(5), 8, root(8), consistency)).isFalse();
    assertThat(Proof.continues(6, root(6), 8, root(7), consistency)).isFalse();
  }

  private static final int SIZE = 700;

  /// Tiles, nodes over them and a part of a tile.
  @Test
  void theKeptTreeGivesEveryRootAndProof() {
    try (var test = TestDb.on(Db.Engine.SQLITE);
        var logs = Logs.anywhere()) {
      logs.enter(test.db(), SIZE);
      var leaves = test.db().read(sql -> leaves(sql, SIZE));
      var roots = new ArrayList<byte[]>();
      var growing = new Growing();
      roots.add(growing.root());
      leaves.forEach(leaf -> {
        growing.add(leaf);
        roots.add(growing.root());
      });
      test.db()
          .read(sql -> {
            for (int size : List.of(1, 2, 3, 255, 256, 257, 511, 512, 513, 640, 699, SIZE)) {
              var tree = new Tree(sql, size);
              assertThat(tree.root()).isEqualTo(roots.get(size));
              for (int leaf = 0; leaf < size; leaf += size > 300 ? 7 : 1) {
                var proof = tree.inclusion(leaf);
                assertThat(Proof.includes(leaves.get(leaf), leaf, size, proof, roots.get(size)))
                    .isTrue();
                assertThat(Proof.includes(leaves.get(leaf), leaf, size, proof, roots.get(size - 1)))
                    .isFalse();
              }
              for (int old = 0; old <= size; old += size > 300 ? 5 : 1) {
                var proof = tree.consistency(old);
                assertThat(Proof.continues(old, roots.get(old), size, roots.get(size), proof))
                    .isTrue();
                assertThat(Proof.continues(old, roots.get(SIZE / 3), size, roots.get(size), proof))
                    .isEqualTo(old == SIZE / 3);
              }
            }
            return true;
          });
    }
  }

  private static List<byte[]> leaves(org.jooq.DSLContext sql, int size) {
    var leaves = new ArrayList<byte[]>();
    for (long tile = 0; tile * Tiles.WIDTH < size; tile++) {
      leaves.addAll(List.of(Tiles.read(sql, 0, tile, Tiles.WIDTH)));
    }
    return leaves;
  }
}
