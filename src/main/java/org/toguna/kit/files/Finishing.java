package org.toguna.kit.files;

import static org.toguna.tables.Tables.UPLOAD;
import static org.toguna.tables.Tables.UPLOAD_PIECE;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Holder;

/// Makes a file of an upload that is whole. Asked twice, it answers the same file.
@Component
class Finishing {
  private final Db db;
  private final FileBytes disk;
  private final Cabinet cabinet;
  private final Uploads uploads;

  Finishing(Db db, FileBytes disk, Cabinet cabinet, Uploads uploads) {
    this.db = db;
    this.disk = disk;
    this.cabinet = cabinet;
    this.uploads = uploads;
  }

  Taken finish(Holder holder, Uploads.Upload upload, Purpose purpose) {
    if (!upload.isWhole()) {
      return new Taken.Refused(Refusal.PIECES);
    }
    var known = upload.fileCode().flatMap(code -> db.read(sql -> cabinet.find(sql, code)));
    if (known.isPresent()) {
      return new Taken.Kept(known.get());
    }
    var pieces = pieces(upload);
    var incoming =
        new Incoming(upload.name(), upload.extent().size(), holder, () -> joined(pieces));
    var taken = cabinet.take(incoming, purpose);
    return switch (taken) {
      case Taken.Kept kept -> claim(holder, upload, kept);
      // With more room the same pieces may do; otherwise they never will.
      case Taken.Refused refused when refused.why() == Refusal.ROOM -> refused;
      case Taken.Refused refused -> {
        uploads.end(holder, upload.code());
        yield refused;
      }
    };
  }

  /// The first to finish names the file; whoever comes second is answered the first one's, and the
  /// second file is tidied away.
  private Taken claim(Holder holder, Uploads.Upload upload, Taken.Kept kept) {
    db.run(unit -> claim(unit, upload, kept.file()));
    return uploads
        .find(holder, upload.code())
        .flatMap(Uploads.Upload::fileCode)
        .flatMap(code -> db.read(sql -> cabinet.find(sql, code)))
        .<Taken>map(Taken.Kept::new)
        .orElse(kept);
  }

  private static void claim(Unit unit, Uploads.Upload upload, StoredFile file) {
    int first =
        unit.sql()
            .update(UPLOAD)
            .set(UPLOAD.FILE_CODE, file.code())
            .where(UPLOAD.CODE.eq(upload.code()))
            .and(UPLOAD.FILE_CODE.isNull())
            .execute();
    if (first > 0) {
      unit.sql().deleteFrom(UPLOAD_PIECE).where(UPLOAD_PIECE.CODE.eq(upload.code())).execute();
    }
  }

  private List<Path> pieces(Uploads.Upload upload) {
    return db.read(sql ->
        sql.select(UPLOAD_PIECE.PLACE)
            .from(UPLOAD_PIECE)
            .where(UPLOAD_PIECE.CODE.eq(upload.code()))
            .orderBy(UPLOAD_PIECE.STARTS)
            .fetch(row -> disk.fresh(row.value1())));
  }

  /// One stream of all pieces, each opened when its turn comes.
  @SuppressWarnings("JdkObsolete") // what SequenceInputStream asks for
  private static InputStream joined(List<Path> pieces) {
    var left = pieces.iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return left.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return opened(left.next());
          }
        });
  }

  private static InputStream opened(Path piece) {
    try {
      return Files.newInputStream(piece);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
