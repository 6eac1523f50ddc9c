package org.toguna.kit.publiclog;

import static org.toguna.tables.Tables.PUBLICLOG_LEAF;
import static org.toguna.tables.Tables.PUBLICLOG_NODE;

import org.jooq.DSLContext;

/// Hashes and entries as they are kept, in tiles of 256 neighbours (C2SP tlog-tiles): those of
/// level 0 are the leaves', those of each level above are over a full tile of the one below.
final class Tiles {
  static final int WIDTH = 256;

  /// 256⁷ leaves are more than there will be.
  static final int LEVELS = 7;

  private Tiles() {}

  /// How many hashes a level has in a tree of so many leaves.
  static long hashes(int level, long size) {
    return size >> (8 * level);
  }

  /// The first `width` hashes of a tile, or as many as there are.
  static byte[][] read(DSLContext sql, int level, long tile, int width) {
    long from = tile * WIDTH;
    long to = from + width - 1;
    return level == 0
        ? sql.select(PUBLICLOG_LEAF.LEAF_HASH)
            .from(PUBLICLOG_LEAF)
            .where(PUBLICLOG_LEAF.LEAF_INDEX.between(from, to))
            .orderBy(PUBLICLOG_LEAF.LEAF_INDEX)
            .fetchArray(PUBLICLOG_LEAF.LEAF_HASH)
        : sql.select(PUBLICLOG_NODE.NODE_HASH)
            .from(PUBLICLOG_NODE)
            .where(PUBLICLOG_NODE.LEVEL.eq(level))
            .and(PUBLICLOG_NODE.NODE_INDEX.between(from, to))
            .orderBy(PUBLICLOG_NODE.NODE_INDEX)
            .fetchArray(PUBLICLOG_NODE.NODE_HASH);
  }

  static byte[][] entries(DSLContext sql, long tile, int width) {
    long from = tile * WIDTH;
    return sql.select(PUBLICLOG_LEAF.ENTRY)
        .from(PUBLICLOG_LEAF)
        .where(PUBLICLOG_LEAF.LEAF_INDEX.between(from, from + width - 1))
        .orderBy(PUBLICLOG_LEAF.LEAF_INDEX)
        .fetchArray(PUBLICLOG_LEAF.ENTRY);
  }

  /// Notes the hash over a tile that has just become full, and over those above that it fills.
  static void fill(DSLContext sql, int level, long tile) {
    var root = Merkle.over(read(sql, level, tile, WIDTH), 0, WIDTH);
    sql.insertInto(PUBLICLOG_NODE)
        .set(PUBLICLOG_NODE.LEVEL, level + 1)
        .set(PUBLICLOG_NODE.NODE_INDEX, tile)
        .set(PUBLICLOG_NODE.NODE_HASH, root)
        .execute();
    if ((tile + 1) % WIDTH == 0) {
      fill(sql, level + 1, tile / WIDTH);
    }
  }
}
