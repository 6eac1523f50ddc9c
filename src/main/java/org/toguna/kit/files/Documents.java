package org.toguna.kit.files;

import static org.toguna.tables.Tables.STORED_FILE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Holder;

/// Papers in a form and for those who decide on them: handed in like pictures, handed out as a
/// download and never shown in place.
@Component
public class Documents {
  private final Hands hands;
  private final FileBytes disk;
  private final Db db;

  Documents(Hands hands, FileBytes disk, Db db) {
    this.hands = hands;
    this.disk = disk;
    this.db = db;
  }

  /// The code of the document the form leaves in this field, empty for none. What is wrong is noted
  /// under the field.
  public String read(Form form, String field, Purpose purpose) {
    return hands.read(form, field, purpose);
  }

  /// Keeps a document that the product itself made, as if this holder had handed it in; its code.
  public String keep(Holder holder, String name, byte[] bytes, Purpose purpose) {
    return hands.keep(holder, name, bytes, purpose);
  }

  /// The documents with these codes that are here, by code.
  public static Map<String, Document> of(DSLContext sql, Collection<String> codes) {
    var wanted = codes.stream().filter(code -> !code.isEmpty()).distinct().toList();
    var documents = new HashMap<String, Document>();
    if (!wanted.isEmpty()) {
      FileRows.all(sql, wanted).forEach((code, file) -> documents.put(code, Document.of(file)));
    }
    return documents;
  }

  /// Says in this unit that a row names the file: it is not swept away between a form and its row.
  /// False if it is gone.
  public static boolean claim(Unit unit, String code, Instant at) {
    return FileRows.claim(unit, code, at);
  }

  /// Makes somebody the holder of files that a browser handed in before it was known whose it is;
  /// what is a person's stays that person's.
  public static void give(Unit unit, Collection<String> codes, Holder holder) {
    unit.sql()
        .update(STORED_FILE)
        .set(STORED_FILE.HOLDER, holder.key())
        .where(STORED_FILE.CODE.in(List.copyOf(codes)))
        .and(STORED_FILE.HOLDER.startsWith(Holder.BROWSER))
        .execute();
  }

  /// Deletes those of these files that no row of the purpose names any more; their bytes leave the
  /// disk with the next sweep.
  public static void drop(Unit unit, Purpose purpose, Collection<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    unit.sql()
        .deleteFrom(STORED_FILE)
        .where(STORED_FILE.CODE.in(List.copyOf(codes)))
        .and(STORED_FILE.PURPOSE.eq(purpose.name()))
        .and(STORED_FILE.CODE.notIn(purpose.uses().apply(unit.sql())))
        .execute();
  }

  /// The file as a download in which nothing runs, kept nowhere on the way; whoever calls has asked
  /// whether it may be read.
  public Optional<ResponseEntity<Resource>> handOut(String code, HttpServletResponse response) {
    return db.read(sql -> FileRows.find(sql, code))
        .map(file -> {
          var rendition = file.renditions().getLast();
          var bytes = rendition.bytes();
          var how = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8);
          FilePages.inert(response);
          response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
          return ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(rendition.contentType()))
              .header(HttpHeaders.CONTENT_DISPOSITION, how.build().toString())
              .body(new FileSystemResource(disk.path(bytes.hash(), bytes.place())));
        });
  }

  /// The same without what a file says of its author, under another name whose ending it gets; a
  /// picture was drawn anew when it came in. Nothing where a file cannot be freed of it.
  public Optional<ResponseEntity<byte[]>> bare(
      String code, String name, HttpServletResponse response) {
    return db.read(sql -> FileRows.find(sql, code))
        .map(file -> file.renditions().getLast())
        .flatMap(rendition ->
            bytes(rendition)
                .map(bytes -> {
                  var type = MediaType.parseMediaType(rendition.contentType());
                  var ending = MediaType.APPLICATION_PDF.equals(type) ? "pdf" : type.getSubtype();
                  var how = ContentDisposition.attachment().filename(name + "." + ending);
                  FilePages.inert(response);
                  response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
                  return ResponseEntity.ok()
                      .contentType(type)
                      .header(HttpHeaders.CONTENT_DISPOSITION, how.build().toString())
                      .body(bytes);
                }));
  }

  private Optional<byte[]> bytes(StoredFile.Rendition rendition) {
    try {
      var path = disk.path(rendition.bytes().hash(), rendition.bytes().place());
      var bytes = Files.readAllBytes(path);
      if (rendition.isPicture()) {
        return Optional.of(bytes);
      }
      return rendition.contentType().equals(MediaType.APPLICATION_PDF_VALUE)
          ? BarePdf.of(bytes)
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
