package org.toguna.kit.publiclog;

import static org.toguna.tables.Tables.PUBLICLOG_LEAF;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// The journal for people to read, and for programs as C2SP's tlog-tiles lays it out. Shown is what
/// a checkpoint holds, never what is not signed yet.
@Controller
class JournalPages {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int SHOWN = 20;

  /// An entry in a line.
  private static final int ABOUT_BYTES = 96;

  private final Db db;
  private final PublicLog log;
  private final LogKey key;

  JournalPages(Db db, PublicLog log, LogKey key) {
    this.db = db;
    this.log = log;
    this.key = key;
  }

  /// An entry under its number.
  record Numbered(long index, Entry entry) {}

  /// What the page shows; nothing signed means that nothing is entered yet.
  record Shown(Optional<PublicLog.Signed> signed, String verifier, List<Numbered> newest) {
    long size() {
      return signed.map(last -> last.checkpoint().size()).orElse(0L);
    }

    /// About how many megabytes all entries are, rounded up to a tenth.
    double megabytes() {
      return Math.ceil(size() * ABOUT_BYTES / 100_000.0) / 10;
    }
  }

  @GetMapping("/journal")
  Answer page(Scene scene) {
    var shown = db.read(this::shown);
    return Answer.page((out, no) -> JtejournalGenerated.render(out, no, scene, shown))
        .keptUnder(PublicLog.TOPIC, "edition");
  }

  private Shown shown(DSLContext sql) {
    var signed = log.signed(sql);
    long size = signed.map(last -> last.checkpoint().size()).orElse(0L);
    var newest =
        sql.selectFrom(PUBLICLOG_LEAF)
            .where(PUBLICLOG_LEAF.LEAF_INDEX.lt(size))
            .orderBy(PUBLICLOG_LEAF.LEAF_INDEX.desc())
            .limit(SHOWN)
            .fetch(row -> new Numbered(row.getLeafIndex(), Entry.read(row.getEntry())));
    return new Shown(signed, key.verifier(sql).map(Verifier::text).orElse(""), newest);
  }

  /// Changes with every entry: kept by nobody.
  @GetMapping("/journal/checkpoint")
  Answer checkpoint() {
    return db.read(log::signed)
        .<Answer>map(last -> Answer.sent(TEXT, last.note()))
        .orElse(Answer.notThere());
  }

  @GetMapping("/journal/preuve/{index}")
  Answer proof(@PathVariable String index) {
    return index.matches("0|[1-9][0-9]{0,17}")
        ? db.read(sql -> log.proof(sql, Long.parseLong(index)))
            .<Answer>map(proof -> Answer.sent(TEXT, proof).as("journal-" + index + ".tlog-proof"))
            .orElse(Answer.notThere())
        : Answer.notThere();
  }

  /// Every signed entry, one a line, in the order of their numbers: with a checkpoint that somebody
  /// kept, all there is to verify. Read tile by tile, since what was entered never changes.
  @GetMapping("/journal/inscriptions.txt")
  void entries(HttpServletResponse response) throws IOException {
    long size = db.read(log::signed).map(last -> last.checkpoint().size()).orElse(0L);
    response.setContentType(TEXT);
    response.setHeader("Cache-Control", "no-cache");
    var out = response.getOutputStream();
    for (long from = 0; from < size; from += Tiles.WIDTH) {
      long tile = from / Tiles.WIDTH;
      int width = (int) Math.min(Tiles.WIDTH, size - from);
      for (byte[] entry : db.read(sql -> Tiles.entries(sql, tile, width))) {
        out.write(entry);
        out.write('\n');
      }
    }
  }

  @GetMapping("/journal/tile/{level}/{*path}")
  ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String path) {
    var tile = TilePath.read(path);
    if (!level.matches("[0-6]") || tile.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    int of = Integer.parseInt(level);
    return found(db.read(sql -> within(sql, of, tile.get()).map(one -> hashes(sql, of, one))));
  }

  @GetMapping("/journal/tile/entries/{*path}")
  ResponseEntity<byte[]> entries(@PathVariable String path) {
    var tile = TilePath.read(path);
    return found(
        db.read(sql -> tile.flatMap(one -> within(sql, 0, one)).map(one -> bundle(sql, one))));
  }

  private Optional<TilePath> within(DSLContext sql, int level, TilePath tile) {
    return log.signed(sql)
        .map(last -> Tiles.hashes(level, last.checkpoint().size()))
        .filter(tile::within)
        .map(hashes -> tile);
  }

  private static byte[] hashes(DSLContext sql, int level, TilePath tile) {
    var bytes = new ByteArrayOutputStream(Tiles.WIDTH * Merkle.BYTES);
    for (byte[] hash : Tiles.read(sql, level, tile.tile(), tile.width())) {
      bytes.writeBytes(hash);
    }
    return bytes.toByteArray();
  }

  /// Each entry behind its length in two bytes.
  private static byte[] bundle(DSLContext sql, TilePath tile) {
    var bytes = new ByteArrayOutputStream();
    for (byte[] entry : Tiles.entries(sql, tile.tile(), tile.width())) {
      bytes.write(entry.length >> 8);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    return bytes.toByteArray();
  }

  private static ResponseEntity<byte[]> found(Optional<byte[]> bytes) {
    return bytes
        .map(body ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(body))
        .orElse(ResponseEntity.notFound().build());
  }
}
