package org.toguna.kit.files;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// The headers of tus 1.0.0, the resumable upload protocol (tus.io/protocols/resumable-upload).
final class Tus {
  static final String VERSION = "1.0.0";
  static final String PIECE = "application/offset+octet-stream";
  private static final String SPOKEN = "Tus-Resumable";

  private Tus() {}

  static boolean speaks(HttpServletRequest request) {
    return VERSION.equals(request.getHeader(SPOKEN));
  }

  static ResponseEntity<Void> otherVersion() {
    return answer(412).header("Tus-Version", VERSION).build();
  }

  static ResponseEntity.BodyBuilder answer(int status) {
    return ResponseEntity.status(status)
        .header(SPOKEN, VERSION)
        .header("Cache-Control", "no-store");
  }

  /// With how much there is, how much there will be, and until when the rest may come.
  static ResponseEntity.BodyBuilder standing(int status, Uploads.Upload upload) {
    var extent = upload.extent();
    return answer(status)
        .header("Upload-Offset", Long.toString(extent.arrived()))
        .header("Upload-Length", Long.toString(extent.size()))
        .header(
            "Upload-Expires",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(extent.expires().atOffset(ZoneOffset.UTC)));
  }

  /// `name base64,name base64 …`; a pair that cannot be read is left out.
  static Map<String, String> metadata(String header) {
    var read = new HashMap<String, String>();
    for (String pair : header.split(",")) {
      var parts = pair.strip().split(" ", 2);
      decoded(parts.length == 2 ? parts[1].strip() : "")
          .ifPresent(value -> read.putIfAbsent(parts[0], value));
    }
    return read;
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
