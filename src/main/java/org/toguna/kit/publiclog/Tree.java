package org.toguna.kit.publiclog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// The tree over the first `size` leaves, for one question or a few: each tile is read once.
final class Tree {
  private record TileId(int level, long tile) {}

  private final DSLContext sql;
  private final long size;
  private final Map<TileId, byte[][]> read = new HashMap<>();

  Tree(DSLContext sql, long size) {
    this.sql = sql;
    this.size = size;
  }

  byte[] root() {
    return size == 0 ? Merkle.empty() : over(0, size);
  }

  /// What leads from a leaf to the root (RFC 6962, section 2.1.1), the leaf's sibling first.
  List<byte[]> inclusion(long leaf) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("Leaf %d is not among %d".formatted(leaf, size));
    }
    var proof = new ArrayList<byte[]>();
    inclusion(leaf, 0, size, proof);
    return proof;
  }

  private void inclusion(long leaf, long from, long to, List<byte[]> proof) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (leaf < middle) {
      inclusion(leaf, from, middle, proof);
      proof.add(over(middle, to));
    } else {
      inclusion(leaf, middle, to, proof);
      proof.add(over(from, middle));
    }
  }

  /// What shows that the tree over the first `old` leaves is the beginning of this one (section
  /// 2.1.2); nothing where `old` is 0 or all.
  List<byte[]> consistency(long old) {
    if (old < 0 || old > size) {
      throw new IllegalArgumentException("A tree of %d has no past of %d".formatted(size, old));
    }
    var proof = new ArrayList<byte[]>();
    if (old > 0 && old < size) {
      consistency(old, 0, size, true, proof);
    }
    return proof;
  }

  private void consistency(long old, long from, long to, boolean whole, List<byte[]> proof) {
    if (old == to) {
      if (!whole) {
        proof.add(over(from, to));
      }
      return;
    }
    long middle = from + split(to - from);
    if (old <= middle) {
      consistency(old, from, middle, whole, proof);
      proof.add(over(middle, to));
    } else {
      consistency(old, middle, to, false, proof);
      proof.add(over(from, middle));
    }
  }

  /// The largest power of 2 below a number.
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private byte[] over(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1 && from % count == 0) {
      return perfect(Long.numberOfTrailingZeros(count), from / count);
    }
    long middle = from + split(count);
    return Merkle.node(over(from, middle), over(middle, to));
  }

  /// The hash over 2ʰ leaves, the `place`-th of its height.
  private byte[] perfect(int height, long place) {
    int level = Math.min(height / 8, Tiles.LEVELS);
    int count = 1 << (height - 8 * level);
    long first = place * count;
    var tile = tile(level, first / Tiles.WIDTH);
    return Merkle.over(tile, (int) (first % Tiles.WIDTH), count);
  }

  private byte[][] tile(int level, long tile) {
    return read.computeIfAbsent(
        new TileId(level, tile), id -> Tiles.read(sql, id.level(), id.tile(), Tiles.WIDTH));
  }
}
