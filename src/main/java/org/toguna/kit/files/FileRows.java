package org.toguna.kit.files;

import static org.toguna.tables.Tables.FILE_BYTES;
import static org.toguna.tables.Tables.RENDITION;
import static org.toguna.tables.Tables.STORED_FILE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.StoredFile.Rendition;
import org.toguna.kit.web.Holder;
import org.toguna.tables.tables.records.RenditionRecord;

/// The rows that say which files are here and where their bytes lie.
@Component
class FileRows {
  private final Clock clock;

  FileRows(Clock clock) {
    this.clock = clock;
  }

  /// Writes a file's rows; answers the copies on disk that are needless, since the same bytes were
  /// here already.
  List<FileBytes.Landed> add(Unit unit, StoredFile file) {
    unit.sql()
        .insertInto(STORED_FILE)
        .set(STORED_FILE.CODE, file.code())
        .set(STORED_FILE.PURPOSE, file.purpose())
        .set(STORED_FILE.HOLDER, file.holder().key())
        .set(STORED_FILE.NAME, file.name())
        .set(STORED_FILE.STORED_AT, clock.instant())
        .execute();
    var needless = new ArrayList<FileBytes.Landed>();
    for (Rendition one : file.renditions()) {
      if (bytes(unit, one.bytes()) == 0) {
        needless.add(one.bytes());
      }
      unit.sql()
          .insertInto(RENDITION)
          .set(RENDITION.CODE, file.code())
          .set(RENDITION.NAME, one.name())
          .set(RENDITION.CONTENT_TYPE, one.contentType())
          .set(RENDITION.WIDTH, one.width())
          .set(RENDITION.HEIGHT, one.height())
          .set(RENDITION.HASH, one.bytes().hash())
          .execute();
    }
    return needless;
  }

  private int bytes(Unit unit, FileBytes.Landed landed) {
    return unit.sql()
        .insertInto(FILE_BYTES)
        .set(FILE_BYTES.HASH, landed.hash())
        .set(FILE_BYTES.PLACE, landed.place())
        .set(FILE_BYTES.SIZE, landed.size())
        .set(FILE_BYTES.STORED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
  }

  static Optional<StoredFile> find(DSLContext sql, String code) {
    return all(sql, List.of(code)).values().stream().findFirst();
  }

  /// The files with these codes that are here, by code, in two questions.
  static Map<String, StoredFile> all(DSLContext sql, Collection<String> codes) {
    var renditions =
        sql
            .select(RENDITION.asterisk(), FILE_BYTES.PLACE, FILE_BYTES.SIZE)
            .from(RENDITION)
            .join(FILE_BYTES)
            .on(FILE_BYTES.HASH.eq(RENDITION.HASH))
            .where(RENDITION.CODE.in(codes))
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(RENDITION.CODE),
                    Collectors.mapping(
                        row ->
                            rendition(
                                row.into(RENDITION),
                                row.get(FILE_BYTES.PLACE),
                                row.get(FILE_BYTES.SIZE)),
                        Collectors.toList())));
    return sql.selectFrom(STORED_FILE).where(STORED_FILE.CODE.in(codes)).fetch().stream()
        .collect(
            Collectors.toMap(
                row -> row.getCode(),
                row ->
                    new StoredFile(
                        row.getCode(),
                        row.getPurpose(),
                        new Holder(row.getHolder()),
                        row.getName(),
                        renditions.getOrDefault(row.getCode(), List.of()))));
  }

  private static Rendition rendition(RenditionRecord row, String place, long size) {
    return new Rendition(
        row.getName(),
        row.getContentType(),
        row.getWidth(),
        row.getHeight(),
        new FileBytes.Landed(row.getHash(), place, size));
  }
}
