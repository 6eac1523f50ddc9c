package org.toguna.kit.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.toguna.kit.web.Holder;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.TooOften;

/// Uploads in pieces as tus 1.0 has them (core, creation, expiration, termination), and one step of
/// our own at the end: `POST …/fichier` turns the pieces into a file and answers its code.
@Controller
@RequestMapping({"/televersements", "/organisation/televersements"})
class UploadPages {
  private static final int MOST_AT_ONCE = 60;
  private static final Duration WHILE = Duration.ofMinutes(10);

  private final Uploads uploads;
  private final Purposes purposes;
  private final Finishing finishing;
  private final RateLimits limits;

  UploadPages(Uploads uploads, Purposes purposes, Finishing finishing, RateLimits limits) {
    this.uploads = uploads;
    this.purposes = purposes;
    this.finishing = finishing;
    this.limits = limits;
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  ResponseEntity<Void> abilities() {
    long most = purposes.all().stream().mapToLong(one -> one.limits().mostBytes()).max().orElse(0);
    return Tus.answer(204)
        .header("Tus-Version", Tus.VERSION)
        .header("Tus-Extension", "creation,expiration,termination")
        .header("Tus-Max-Size", Long.toString(most))
        .build();
  }

  @PostMapping
  ResponseEntity<?> begin(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestHeader(name = "Upload-Length", required = false) @Nullable Long size,
      @RequestHeader(name = "Upload-Metadata", defaultValue = "") String told) {
    if (!Tus.speaks(request)) {
      return Tus.otherVersion();
    }
    var metadata = Tus.metadata(told);
    var purpose =
        purposes
            .named(metadata.getOrDefault("purpose", ""))
            .filter(one -> one.door().path().equals(request.getRequestURI()));
    if (size == null || size < 0 || purpose.isEmpty()) {
      return Tus.answer(400).build();
    }
    if (size > purpose.get().limits().mostBytes()) {
      return Tus.answer(413).build();
    }
    if (!limits.allows("upload " + request.getRemoteAddr(), MOST_AT_ONCE, WHILE)) {
      throw new TooOften();
    }
    var name = metadata.getOrDefault("filename", "");
    return uploads
        .open(Holder.given(request, response), purpose.get(), name, size)
        .map(upload -> begun(purpose.get(), upload))
        .orElseThrow(TooOften::new);
  }

  private static ResponseEntity<?> begun(Purpose purpose, Uploads.Upload upload) {
    return Tus.standing(201, upload)
        .header("Location", purpose.door().path() + '/' + upload.code())
        .build();
  }

  @RequestMapping(path = "/{code}", method = RequestMethod.HEAD)
  ResponseEntity<?> stand(HttpServletRequest request, @PathVariable String code) {
    return with(request, code, upload -> Tus.standing(200, upload).build());
  }

  @RequestMapping(path = "/{code}", method = RequestMethod.PATCH)
  ResponseEntity<?> piece(HttpServletRequest request, @PathVariable String code) {
    return with(request, code, upload -> piece(request, upload));
  }

  private ResponseEntity<?> piece(HttpServletRequest request, Uploads.Upload upload) {
    if (!Tus.PIECE.equals(request.getContentType())) {
      return Tus.answer(415).build();
    }
    var start = request.getHeader("Upload-Offset");
    if (start == null || !start.matches("[0-9]{1,18}")) {
      return Tus.answer(400).build();
    }
    try (var body = request.getInputStream()) {
      var piece = uploads.take(Holder.of(request), upload.code(), Long.parseLong(start), body);
      return switch (piece) {
        case Uploads.Piece.Moved moved -> Tus.standing(204, moved.upload()).build();
        case Uploads.Piece.Elsewhere there -> Tus.standing(409, there.upload()).build();
        case Uploads.Piece.TooMuch _ -> Tus.answer(413).build();
        case Uploads.Piece.NoSpace _ -> Tus.answer(Refusal.ROOM.status()).build();
        case Uploads.Piece.NotThere _ -> Tus.answer(404).build();
      };
    } catch (IOException brokenOff) {
      return Tus.answer(400).build();
    }
  }

  @RequestMapping(path = "/{code}", method = RequestMethod.DELETE)
  ResponseEntity<?> end(HttpServletRequest request, @PathVariable String code) {
    return with(
        request,
        code,
        upload -> {
          uploads.end(Holder.of(request), upload.code());
          return Tus.answer(204).build();
        });
  }

  /// For networks that let nothing but GET and POST through.
  @PostMapping("/{code}")
  ResponseEntity<?> other(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestHeader(name = "X-HTTP-Method-Override", defaultValue = "") String meant) {
    return switch (meant) {
      case "PATCH" -> piece(request, code);
      case "DELETE" -> end(request, code);
      case "HEAD" -> stand(request, code);
      default -> Tus.answer(404).build();
    };
  }

  @PostMapping("/{code}/fichier")
  ResponseEntity<?> finish(HttpServletRequest request, Scene scene, @PathVariable String code) {
    return with(
        request,
        code,
        upload -> {
          var purpose = purposes.named(upload.purpose()).orElseThrow();
          return switch (finishing.finish(Holder.of(request), upload, purpose)) {
            case Taken.Kept kept -> Tus.answer(200).body(Map.of("code", kept.file().code()));
            case Taken.Refused refused ->
                Tus.answer(refused.why().status())
                    .body(Map.of("said", scene.say(purpose.said(refused.why()))));
          };
        });
  }

  /// Somebody else's upload, or one begun at the other door, is not there.
  private ResponseEntity<?> with(
      HttpServletRequest request, String code, Function<Uploads.Upload, ResponseEntity<?>> act) {
    if (!Tus.speaks(request)) {
      return Tus.otherVersion();
    }
    return uploads
        .find(Holder.of(request), code)
        .filter(upload ->
            purposes
                .named(upload.purpose())
                .filter(one -> request.getRequestURI().startsWith(one.door().path() + '/'))
                .isPresent())
        .<ResponseEntity<?>>map(act)
        .orElseGet(() -> Tus.answer(404).build());
  }
}
