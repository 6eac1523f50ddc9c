package org.toguna.kit.files;

import static org.toguna.tables.Tables.FILE_BYTES;
import static org.toguna.tables.Tables.RENDITION;
import static org.toguna.tables.Tables.STORED_FILE;
import static org.toguna.tables.Tables.UPLOAD;
import static org.toguna.tables.Tables.UPLOAD_PIECE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold between the rows and the files folder.
@Configuration(proxyBeanMethods = false)
class FilePromises {
  @Bean
  Invariant bytesAreThere(FileBytes disk) {
    return Invariant.told(
        "Every file's bytes lie in the files folder, all of them",
        sql ->
            sql
                .selectFrom(FILE_BYTES)
                .fetch()
                .map(row -> told(disk.path(row.getHash(), row.getPlace()), row.getSize()))
                .stream()
                .filter(line -> !line.isEmpty())
                .toList());
  }

  @Bean
  Invariant piecesAreThere(FileBytes disk) {
    return Invariant.told(
        "Every piece of an upload lies in the files folder, all of it",
        sql ->
            sql
                .selectFrom(UPLOAD_PIECE)
                .fetch()
                .map(row -> told(disk.fresh(row.getPlace()), row.getSize()))
                .stream()
                .filter(line -> !line.isEmpty())
                .toList());
  }

  private static String told(Path path, long size) {
    try {
      long found = Files.size(path);
      return found == size ? "" : path + ": " + found + " bytes instead of " + size;
    } catch (IOException missing) {
      return path + ": missing";
    }
  }

  @Bean
  Invariant offsetsAreSums() {
    var sum = DSL.coalesce(DSL.sum(UPLOAD_PIECE.SIZE), DSL.val(BigDecimal.ZERO));
    return Invariant.told(
        "An upload stands where its pieces end",
        sql ->
            sql.select(UPLOAD.CODE)
                .from(UPLOAD)
                .leftJoin(UPLOAD_PIECE)
                .on(UPLOAD_PIECE.CODE.eq(UPLOAD.CODE))
                .where(UPLOAD.FILE_CODE.isNull())
                .groupBy(UPLOAD.CODE, UPLOAD.ARRIVED)
                .having(UPLOAD.ARRIVED.cast(BigDecimal.class).ne(sum))
                .fetch(UPLOAD.CODE));
  }

  @Bean
  Invariant filesHaveRenditions() {
    return Invariant.told(
        "Every file has something to serve",
        sql ->
            sql.select(STORED_FILE.CODE)
                .from(STORED_FILE)
                .where(
                    DSL.notExists(
                        DSL.selectOne().from(RENDITION).where(RENDITION.CODE.eq(STORED_FILE.CODE))))
                .fetch(STORED_FILE.CODE));
  }

  @Bean
  Invariant namedFilesAreThere(Purposes purposes) {
    return Invariant.told(
        "Every file that a row names is there",
        sql -> {
          var missing = new ArrayList<String>();
          for (Purpose purpose : purposes.all()) {
            for (var named : purpose.uses().apply(sql).fetch()) {
              if (!sql.fetchExists(STORED_FILE, STORED_FILE.CODE.eq(named.value1()))) {
                missing.add(purpose.name() + " " + named.value1());
              }
            }
          }
          return missing;
        });
  }
}
