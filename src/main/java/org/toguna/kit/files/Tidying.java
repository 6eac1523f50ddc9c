package org.toguna.kit.files;

import static org.toguna.tables.Tables.FILE_BYTES;
import static org.toguna.tables.Tables.RENDITION;
import static org.toguna.tables.Tables.STORED_FILE;
import static org.toguna.tables.Tables.UPLOAD;
import static org.toguna.tables.Tables.UPLOAD_PIECE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;

/// Clears away what nobody needs: uploads left unfinished, files that no row names, bytes that no
/// file needs. May run at any time, on every node, as often as one likes.
@Component
class Tidying implements Chore {
  /// Between handing a picture in and sending the form it belongs to, a day may pass.
  private static final Duration UNCLAIMED = Duration.ofDays(1);

  /// Longer than a backup takes: rows it copied find their bytes.
  private static final Duration BYTES_STAY = Duration.ofHours(1);

  private final Db db;
  private final FileBytes disk;
  private final Purposes purposes;
  private final Clock clock;

  Tidying(Db db, FileBytes disk, Purposes purposes, Clock clock) {
    this.db = db;
    this.disk = disk;
    this.purposes = purposes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "files unclaimed";
  }

  @Override
  public Duration every() {
    return BYTES_STAY;
  }

  @Override
  public void run() {
    tidy(clock.instant());
  }

  /// Answers how many uploads, files and copies of bytes are gone.
  int tidy(Instant now) {
    int gone = db.write(unit -> expired(unit, now) + unnamed(unit, now));
    var needless = db.write(Tidying::needless);
    needless.forEach(one -> disk.lastSeen(disk.path(one.hash(), one.place()), now));
    try {
      // What lands while this runs has no row yet, but is too young to be swept.
      return gone + disk.sweep(places(), now.minus(BYTES_STAY));
    } catch (IOException refused) {
      throw new UncheckedIOException("The files folder cannot be swept", refused);
    }
  }

  private static int expired(Unit unit, Instant now) {
    return unit.sql().deleteFrom(UPLOAD).where(UPLOAD.EXPIRES_AT.lt(now)).execute();
  }

  private int unnamed(Unit unit, Instant now) {
    int gone = 0;
    for (Purpose purpose : purposes.all()) {
      gone +=
          unit.sql()
              .deleteFrom(STORED_FILE)
              .where(STORED_FILE.PURPOSE.eq(purpose.name()))
              .and(STORED_FILE.STORED_AT.lt(now.minus(UNCLAIMED)))
              .and(STORED_FILE.CODE.notIn(purpose.uses().apply(unit.sql())))
              .execute();
    }
    return gone;
  }

  private static List<FileBytes.Landed> needless(Unit unit) {
    var unused =
        DSL.notExists(DSL.selectOne().from(RENDITION).where(RENDITION.HASH.eq(FILE_BYTES.HASH)));
    return unit.sql()
        .deleteFrom(FILE_BYTES)
        .where(unused)
        .returning(FILE_BYTES.HASH, FILE_BYTES.PLACE, FILE_BYTES.SIZE)
        .fetch(row -> new FileBytes.Landed(row.getHash(), row.getPlace(), row.getSize()));
  }

  private Set<String> places() {
    return db.read(sql -> {
      var places = new HashSet<String>();
      places.addAll(sql.select(FILE_BYTES.PLACE).from(FILE_BYTES).fetch(FILE_BYTES.PLACE));
      places.addAll(sql.select(UPLOAD_PIECE.PLACE).from(UPLOAD_PIECE).fetch(UPLOAD_PIECE.PLACE));
      return places;
    });
  }
}
