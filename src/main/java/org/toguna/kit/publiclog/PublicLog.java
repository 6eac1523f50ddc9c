package org.toguna.kit.publiclog;

import static org.toguna.tables.Tables.PUBLICLOG_CHECKPOINT;
import static org.toguna.tables.Tables.PUBLICLOG_HEAD;
import static org.toguna.tables.Tables.PUBLICLOG_LEAF;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.PageCache;
import org.toguna.tables.tables.records.PubliclogLeafRecord;

/// The public journal. A slice enters something in the unit of work that does it, so that there is
/// never one without the other; entries have consecutive numbers, whoever appends at once.
@Component
public class PublicLog {
  /// What kept pages of the journal show.
  static final String TOPIC = "publiclog";

  private final Clock clock;
  private final LogKey key;

  PublicLog(Clock clock, LogKey key) {
    this.clock = clock;
    this.key = key;
  }

  /// What was signed last and when.
  record Signed(Checkpoint checkpoint, String note, Instant at) {}

  /// Enters a digest of 32 bytes: of a [Commitment], or of something that is published.
  public Receipt append(Unit unit, Kind kind, byte[] digest) {
    var sql = unit.sql();
    long index = taken(sql);
    var entry = Entry.of(kind, clock.instant(), digest).bytes();
    var hash = Merkle.leaf(entry);
    var leaf = new PubliclogLeafRecord();
    leaf.setLeafIndex(index);
    leaf.setPreviousIndex(index == 0 ? null : index - 1);
    leaf.setEntry(entry);
    leaf.setLeafHash(hash);
    unit.insert(leaf);
    if ((index + 1) % Tiles.WIDTH == 0) {
      Tiles.fill(sql, 0, index / Tiles.WIDTH);
    }
    return new Receipt(index, hash);
  }

  /// Enters what is told of a draw, and signs at once: the SHA-256 of these lines, each ended, as
  /// of a draw's pool. Answers the entry's number.
  public long told(Unit unit, List<String> lines) {
    var digest = HexFormat.of().parseHex(PublicDraw.fingerprint(lines));
    long index = append(unit, Kind.DRAW, digest).index();
    sign(unit);
    return index;
  }

  /// Whoever comes second waits here for the first to end.
  private static long taken(DSLContext sql) {
    var size =
        sql.update(PUBLICLOG_HEAD)
            .set(PUBLICLOG_HEAD.SIZE, PUBLICLOG_HEAD.SIZE.plus(1))
            .returningResult(PUBLICLOG_HEAD.SIZE)
            .fetchSingle()
            .value1();
    return size - 1;
  }

  /// How many entries there are.
  public long size(DSLContext sql) {
    return sql.select(PUBLICLOG_HEAD.SIZE).from(PUBLICLOG_HEAD).fetchSingle().value1();
  }

  /// Signs what the journal is now, unless that is signed: what is entered before in the same unit
  /// is in it. Left alone, it is done every minute.
  public Checkpoint sign(Unit unit) {
    var sql = unit.sql();
    long size = size(sql);
    var last = signed(sql);
    if (last.isPresent() && last.get().checkpoint().size() == size) {
      return last.get().checkpoint();
    }
    var checkpoint = new Checkpoint(key.origin(unit), size, new Tree(sql, size).root());
    sql.insertInto(PUBLICLOG_CHECKPOINT)
        .set(PUBLICLOG_CHECKPOINT.SIZE, size)
        .set(PUBLICLOG_CHECKPOINT.NOTE, key.signed(sql, checkpoint.text()).whole())
        .set(PUBLICLOG_CHECKPOINT.SIGNED_AT, clock.instant())
        .execute();
    PageCache.drop(unit, TOPIC);
    return checkpoint;
  }

  Optional<Signed> signed(DSLContext sql) {
    return sql.selectFrom(PUBLICLOG_CHECKPOINT)
        .orderBy(PUBLICLOG_CHECKPOINT.SIZE.desc())
        .limit(1)
        .fetchOptional(row ->
            new Signed(
                Note.read(row.getNote())
                    .flatMap(note -> Checkpoint.read(note.text()))
                    .orElseThrow(),
                row.getNote(),
                row.getSignedAt()));
  }

  /// The proof that an entry is in the last signed checkpoint, in C2SP's `tlog-proof` form with the
  /// entry itself as its extra data, to be kept and checked without the server; nothing where that
  /// checkpoint does not hold it yet.
  public Optional<String> proof(DSLContext sql, long index) {
    return signed(sql)
        .filter(last -> index >= 0 && index < last.checkpoint().size())
        .map(last -> {
          var path = new Tree(sql, last.checkpoint().size()).inclusion(index);
          return "c2sp.org/tlog-proof@v1\nextra %s\nindex %d\n%s\n%s"
              .formatted(base64(entry(sql, index)), index, lines(path), last.note());
        });
  }

  private static byte[] entry(DSLContext sql, long index) {
    return sql.select(PUBLICLOG_LEAF.ENTRY)
        .from(PUBLICLOG_LEAF)
        .where(PUBLICLOG_LEAF.LEAF_INDEX.eq(index))
        .fetchSingle()
        .value1();
  }

  private static String lines(List<byte[]> path) {
    return path.stream().map(hash -> base64(hash) + "\n").collect(Collectors.joining());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// A text of ours under the journal's signature (C2SP signed-note), to be kept by whom it is
  /// about: the same for the same text. There is a signature once something was signed.
  ///
  /// @param kind what it is, in its first line, so that nobody takes it for a checkpoint
  public String attested(DSLContext sql, String kind, String text) {
    if (kind.isBlank() || kind.contains("/") || kind.contains("\n")) {
      throw new IllegalArgumentException("A checkpoint begins with an address, this must not");
    }
    return key.signed(sql, kind + "\n" + text).whole();
  }

  /// Whether an entry is of this kind and holds this digest, in hexadecimal.
  public boolean holds(DSLContext sql, long index, Kind kind, String digest) {
    return sql.select(PUBLICLOG_LEAF.ENTRY)
        .from(PUBLICLOG_LEAF)
        .where(PUBLICLOG_LEAF.LEAF_INDEX.eq(index))
        .fetchOptional(row -> Entry.read(row.value1()))
        .filter(entry -> entry.kind() == kind && entry.digest().equals(digest))
        .isPresent();
  }

  /// What shows that the journal of the first `old` entries is the beginning of that of the first
  /// `size` (RFC 6962, section 2.1.2).
  public List<byte[]> consistency(DSLContext sql, long old, long size) {
    return new Tree(sql, size).consistency(old);
  }
}
