package org.toguna.kit.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.StoredFile.Rendition;

/// Serves files from a path of their own, under rules that make whatever they hold inert: nothing
/// in them runs, loads or is taken for another type; only pictures that we drew are shown in place.
@Controller
class FilePages {
  private static final String INERT = "sandbox; default-src 'none'";

  private final Db db;
  private final Purposes purposes;
  private final FileBytes disk;

  FilePages(Db db, Purposes purposes, FileBytes disk) {
    this.db = db;
    this.purposes = purposes;
    this.disk = disk;
  }

  private record Found(StoredFile file, Rendition rendition, Sight sight) {}

  @GetMapping("/fichiers/{code}/{name}")
  ResponseEntity<Resource> file(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable String name) {
    var found = found(code, name, Asking.in(request)).orElseThrow(FilePages::notThere);
    inert(response);
    response.setHeader("Cache-Control", caching(found.sight()));
    var rendition = found.rendition();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(rendition.contentType()))
        .eTag(rendition.bytes().hash())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found))
        .body(
            new FileSystemResource(disk.path(rendition.bytes().hash(), rendition.bytes().place())));
  }

  /// Instead of the page's own rules, not beside them.
  static void inert(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", INERT);
  }

  private Optional<Found> found(String code, String name, Asking who) {
    return db.read(sql ->
            FileRows.find(sql, code)
                .flatMap(file ->
                    file.named(name)
                        .map(one -> new Found(file, one, purposes.sight(sql, file, who)))))
        .filter(found -> found.sight() != Sight.HIDDEN);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static String disposition(Found found) {
    var how =
        found.rendition().isPicture()
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return how.filename(found.file().name(), StandardCharsets.UTF_8).build().toString();
  }

  private static String caching(Sight sight) {
    return switch (sight) {
      case FOR_EVER -> "public, max-age=31536000, immutable";
      case SHOWN -> "public, max-age=86400";
      case PRIVATE, HIDDEN -> "private, no-store";
    };
  }
}
