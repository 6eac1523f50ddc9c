package org.toguna.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON between the server and its devices. Each answer tells the server's time: a phone whose
/// clock is wrong learns it whenever it has network.
final class Reply {
  static final String NOW = "Toguna-Now";
  private static final int LONGEST = 512_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Reply() {}

  static ResponseEntity<byte[]> ok(Instant now, Object body) {
    return of(HttpStatus.OK, now, body);
  }

  /// Nothing there; what a phone that was dismissed still holds, it is to delete.
  static ResponseEntity<byte[]> nothing(Instant now, boolean wipe) {
    return of(HttpStatus.NOT_FOUND, now, wipe ? Map.of("wipe", true) : Map.of());
  }

  static ResponseEntity<byte[]> refused(Instant now) {
    return of(HttpStatus.UNPROCESSABLE_CONTENT, now, Map.of());
  }

  private static ResponseEntity<byte[]> of(HttpStatus status, Instant now, Object body) {
    return ResponseEntity.status(status)
        .header(NOW, "" + now.toEpochMilli())
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(bytes(body));
  }

  /// The body under a tag, or that the device has it already.
  static ResponseEntity<byte[]> tagged(
      Instant now,
      HttpServletRequest request,
      String tag,
      java.util.function.Supplier<byte[]> body) {
    var quoted = '"' + tag + '"';
    boolean has = quoted.equals(request.getHeader("If-None-Match"));
    var answer =
        ResponseEntity.status(has ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .header(NOW, "" + now.toEpochMilli())
            .header("Cache-Control", "no-store")
            .eTag(quoted);
    return has ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON).body(body.get());
  }

  static byte[] bytes(Object body) {
    return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }

  /// What was sent, if it is JSON of a size that a device sends.
  static Optional<JsonNode> read(HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readTree(bytes)).filter(JsonNode::isObject);
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }
}
