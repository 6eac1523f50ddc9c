package org.toguna.kit.files;

import static org.toguna.tables.Tables.FILE_BYTES;
import static org.toguna.tables.Tables.RENDITION;
import static org.toguna.tables.Tables.STORED_FILE;

import java.time.Clock;
import java.time.Instant;
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

  /// Under which code a file is here now, and the copies on disk that are needless, since the same
  /// bytes were here already.
  record Kept(String code, List<FileBytes.Landed> needless) {}

  /// Writes a file's rows. The same bytes handed in again by the same hand, under the same name and
  /// for the same purpose, are the same file: a form that is sent twice leaves one.
  Kept keep(Unit unit, StoredFile file) {
    return again(unit, file)
        .filter(code -> claim(unit, code, clock.instant()))
        .map(code -> new Kept(code, file.renditions().stream().map(Rendition::bytes).toList()))
        .orElseGet(() -> new Kept(file.code(), add(unit, file)));
  }

  private static Optional<String> again(Unit unit, StoredFile file) {
    if (file.holder().equals(Holder.NOBODY)) {
      return Optional.empty();
    }
    return unit.sql()
        .select(STORED_FILE.CODE)
        .from(STORED_FILE)
        .join(RENDITION)
        .on(RENDITION.CODE.eq(STORED_FILE.CODE))
        .where(STORED_FILE.HOLDER.eq(file.holder().key()))
        .and(STORED_FILE.PURPOSE.eq(file.purpose()))
        .and(STORED_FILE.NAME.eq(file.name()))
        .and(RENDITION.HASH.eq(file.renditions().getLast().bytes().hash()))
        .orderBy(STORED_FILE.STORED_AT)
        .limit(1)
        .fetchOptional(STORED_FILE.CODE);
  }

  /// Begins anew the day that a file waits for the row that names it; false if it is gone.
  static boolean claim(Unit unit, String code, Instant at) {
    return unit.sql()
            .update(STORED_FILE)
            .set(STORED_FILE.STORED_AT, at)
            .where(STORED_FILE.CODE.eq(code))
            .execute()
        == 1;
  }

  private List<FileBytes.Landed> add(Unit unit, StoredFile file) {
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
