package org.toguna.kit.files;

import static org.toguna.tables.Tables.UPLOAD;
import static org.toguna.tables.Tables.UPLOAD_PIECE;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Holder;

/// Files on their way in pieces. Each piece lands at a place of its own and counts once its row is
/// written by the statement that moves the upload forward: two senders of the same piece, a cut in
/// the middle of one, or a power cut between bytes and row leave nothing wrong.
@Component
class Uploads {
  private static final Duration KEPT = Duration.ofDays(1);

  /// Files one holder may have on the way at once.
  private static final int MOST_OPEN = 20;

  private final Db db;
  private final FileBytes disk;
  private final Clock clock;

  Uploads(Db db, FileBytes disk, Clock clock) {
    this.db = db;
    this.disk = disk;
    this.clock = clock;
  }

  record Upload(
      String code, String purpose, String name, Extent extent, Optional<String> fileCode) {
    boolean isWhole() {
      return extent.arrived() == extent.size();
    }
  }

  /// How much there will be, how much there is, and until when it waits for the rest.
  record Extent(long size, long arrived, Instant expires) {}

  /// What became of a piece.
  sealed interface Piece {
    record Moved(Upload upload) implements Piece {}

    /// It begins where the upload does not stand.
    record Elsewhere(Upload upload) implements Piece {}

    record TooMuch() implements Piece {}

    record NoSpace() implements Piece {}

    record NotThere() implements Piece {}
  }

  /// Begins an upload; nothing if this holder has too many open.
  Optional<Upload> open(Holder holder, Purpose purpose, String name, long size) {
    var code = Codes.next(26);
    boolean opened =
        db.write(unit -> {
          int waiting =
              unit.sql()
                  .fetchCount(
                      UPLOAD, UPLOAD.HOLDER.eq(holder.key()).and(UPLOAD.FILE_CODE.isNull()));
          if (waiting >= MOST_OPEN) {
            return false;
          }
          unit.sql()
              .insertInto(UPLOAD)
              .set(UPLOAD.CODE, code)
              .set(UPLOAD.PURPOSE, purpose.name())
              .set(UPLOAD.HOLDER, holder.key())
              .set(UPLOAD.NAME, FileName.clean(name))
              .set(UPLOAD.SIZE, size)
              .set(UPLOAD.ARRIVED, 0L)
              .set(UPLOAD.EXPIRES_AT, clock.instant().plus(KEPT))
              .execute();
          return true;
        });
    return opened ? find(holder, code) : Optional.empty();
  }

  /// The holder's own upload; another's is not there.
  Optional<Upload> find(Holder holder, String code) {
    return db.read(sql ->
        sql.fetchOptional(UPLOAD, own(holder, code))
            .map(row ->
                new Upload(
                    row.getCode(),
                    row.getPurpose(),
                    row.getName(),
                    new Extent(row.getSize(), row.getArrived(), row.getExpiresAt()),
                    Optional.ofNullable(row.getFileCode()))));
  }

  private Condition own(Holder holder, String code) {
    return UPLOAD
        .CODE
        .eq(code)
        .and(UPLOAD.HOLDER.eq(holder.key()))
        .and(UPLOAD.EXPIRES_AT.gt(clock.instant()));
  }

  /// Takes a piece that begins at `start`; what came of one that broke off counts too.
  Piece take(Holder holder, String code, long start, InputStream bytes) {
    var known = find(holder, code);
    if (known.isEmpty()) {
      return new Piece.NotThere();
    }
    var extent = known.get().extent();
    if (start != extent.arrived()) {
      return new Piece.Elsewhere(known.get());
    }
    try {
      var landed = disk.land(bytes, extent.size() - start + 1);
      if (landed.size() > extent.size() - start) {
        disk.discard(disk.fresh(landed.place()));
        return new Piece.TooMuch();
      }
      boolean counts =
          landed.size() > 0 && db.write(unit -> add(unit, holder, code, start, landed));
      if (!counts) {
        disk.discard(disk.fresh(landed.place()));
      }
      return answer(holder, code, counts || landed.size() == 0);
    } catch (NoRoom full) {
      return new Piece.NoSpace();
    }
  }

  private Piece answer(Holder holder, String code, boolean moved) {
    return find(holder, code)
        .<Piece>map(now -> moved ? new Piece.Moved(now) : new Piece.Elsewhere(now))
        .orElseGet(Piece.NotThere::new);
  }

  private boolean add(Unit unit, Holder holder, String code, long start, FileBytes.Landed landed) {
    int moved =
        unit.sql()
            .update(UPLOAD)
            .set(UPLOAD.ARRIVED, UPLOAD.ARRIVED.plus(landed.size()))
            .set(UPLOAD.EXPIRES_AT, clock.instant().plus(KEPT))
            .where(own(holder, code))
            .and(UPLOAD.ARRIVED.eq(start))
            .and(UPLOAD.ARRIVED.plus(landed.size()).le(UPLOAD.SIZE))
            .execute();
    if (moved == 0) {
      return false;
    }
    unit.sql()
        .insertInto(UPLOAD_PIECE)
        .set(UPLOAD_PIECE.CODE, code)
        .set(UPLOAD_PIECE.STARTS, start)
        .set(UPLOAD_PIECE.SIZE, landed.size())
        .set(UPLOAD_PIECE.PLACE, landed.place())
        .execute();
    return true;
  }

  /// Gives an upload up. Its bytes are swept later.
  boolean end(Holder holder, String code) {
    return db.write(unit -> unit.sql().deleteFrom(UPLOAD).where(own(holder, code)).execute()) > 0;
  }
}
