package org.toguna.kit.publiclog;

import static org.toguna.tables.Tables.PUBLICLOG_CHECKPOINT;
import static org.toguna.tables.Tables.PUBLICLOG_LEAF;
import static org.toguna.tables.Tables.PUBLICLOG_NODE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.tables.tables.records.PubliclogLeafRecord;

/// Recomputes the whole journal from its entries and compares it with everything that was kept and
/// signed: whoever altered, dropped or moved an entry would have had to find another one with the
/// same hash.
@Component
public class Verification {
  private static final int MOST_TOLD = 20;
  private static final int AT_ONCE = 2_000;

  private final PublicLog log;
  private final LogKey key;

  Verification(PublicLog log, LogKey key) {
    this.log = log;
    this.key = key;
  }

  /// How it came out.
  ///
  /// @param entries how many there are
  /// @param signed how many of them the last checkpoint holds
  /// @param root over all, in Base64
  /// @param wrong nothing where the journal was only ever appended to
  public record Verified(long entries, long signed, String root, List<String> wrong) {}

  /// Verifies all, and that `kept`, a checkpoint that somebody noted elsewhere, is in it.
  public Verified run(DSLContext sql, Optional<KeptCheckpoint> kept) {
    var run = new Run(key.verifier(sql));
    sql.selectFrom(PUBLICLOG_CHECKPOINT)
        .orderBy(PUBLICLOG_CHECKPOINT.SIZE)
        .forEach(row -> run.signed(row.getSize(), row.getNote()));
    long signed = run.roots.isEmpty() ? 0 : run.roots.lastKey();
    kept.ifPresent(run::kept);
    sql.selectFrom(PUBLICLOG_NODE)
        .forEach(
            row -> run.nodes.put(new Node(row.getLevel(), row.getNodeIndex()), row.getNodeHash()));
    run.compare();
    try (var rows =
        sql.selectFrom(PUBLICLOG_LEAF)
            .orderBy(PUBLICLOG_LEAF.LEAF_INDEX)
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      for (PubliclogLeafRecord row : rows) {
        run.leaf(row.getLeafIndex(), row.getEntry(), row.getLeafHash());
      }
    }
    run.end(log.size(sql));
    var root = Base64.getEncoder().encodeToString(run.tree.root());
    return new Verified(run.tree.size(), signed, root, List.copyOf(run.wrong));
  }

  private record Node(int level, long index) {}

  /// A root that must come out, and what is said if it does not.
  private record Claim(byte[] root, String otherwise) {}

  private static final class Run {
    private final Optional<Verifier> verifier;
    private final Growing tree = new Growing();
    private final TreeMap<Long, List<Claim>> roots = new TreeMap<>();
    private final Map<Node, byte[]> nodes = new HashMap<>();
    private final List<List<byte[]>> filling = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private long next;

    Run(Optional<Verifier> verifier) {
      this.verifier = verifier;
    }

    private void tell(String what) {
      if (wrong.size() < MOST_TOLD) {
        wrong.add(what);
      }
    }

    private void claim(long size, byte[] root, String otherwise) {
      roots.computeIfAbsent(size, key -> new ArrayList<>()).add(new Claim(root, otherwise));
    }

    void signed(long size, String whole) {
      var note = Note.read(whole);
      var checkpoint = note.flatMap(one -> Checkpoint.read(one.text()));
      if (checkpoint.isEmpty()
          || verifier.isEmpty()
          || !verifier.get().signed(note.orElseThrow())
          || checkpoint.get().size() != size) {
        tell(
            "the checkpoint of %d entries was altered: its signature does not hold"
                .formatted(size));
        return;
      }
      claim(
          size,
          checkpoint.get().root(),
          "the first %d entries are not those that were signed: one was altered, dropped or moved"
              .formatted(size));
    }

    void kept(KeptCheckpoint kept) {
      var checkpoint = kept.checkpoint();
      if (verifier.isEmpty() || !verifier.get().signed(kept.note())) {
        tell(kept.name() + ": is not signed by this journal's key");
        return;
      }
      claim(
          checkpoint.size(),
          checkpoint.root(),
          kept.name()
              + ": the first %d entries are not those it was signed for"
                  .formatted(checkpoint.size()));
    }

    void leaf(long index, byte[] entry, byte[] hash) {
      if (index != next) {
        tell("entry %d is missing".formatted(next));
      }
      next = index + 1;
      var computed = Merkle.leaf(entry);
      if (!Arrays.equals(computed, hash)) {
        tell(
            "entry %d was altered: it does not have the hash it was entered with".formatted(index));
      }
      tree.add(computed);
      fill(0, tree.size() - 1, computed);
      compare();
    }

    private void fill(int level, long index, byte[] hash) {
      if (filling.size() == level) {
        filling.add(new ArrayList<>());
      }
      var tile = filling.get(level);
      tile.add(hash);
      if (tile.size() == Tiles.WIDTH) {
        var root = Merkle.over(tile.toArray(byte[][]::new), 0, Tiles.WIDTH);
        tile.clear();
        var node = new Node(level + 1, index / Tiles.WIDTH);
        if (!Arrays.equals(root, nodes.remove(node))) {
          tell("the hash over tile %d of level %d was altered".formatted(node.index(), level));
        }
        fill(level + 1, node.index(), root);
      }
    }

    void compare() {
      var claims = roots.remove(tree.size());
      if (claims != null) {
        var root = tree.root();
        claims.stream()
            .filter(claim -> !Arrays.equals(claim.root(), root))
            .forEach(claim -> tell(claim.otherwise()));
      }
    }

    void end(long told) {
      if (told != tree.size()) {
        tell("the journal says that it holds %d entries and holds %d".formatted(told, tree.size()));
      }
      roots.forEach((size, claims) ->
          tell(
              "a checkpoint was signed for %d entries and only %d are there: the last were dropped"
                  .formatted(size, tree.size())));
      if (!nodes.isEmpty()) {
        tell("%d hashes are over entries that are not there".formatted(nodes.size()));
      }
    }
  }
}
