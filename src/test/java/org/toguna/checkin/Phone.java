package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.toguna.badge.Badge;
import org.toguna.edition.EditionId;
import org.toguna.testing.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A phone at a gate as the server sees it: JSON over HTTP with its token.
final class Phone {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Device device;
  private final String origin;
  private final HttpClient client = HttpClient.newHttpClient();
  private String token = "";

  /// How far its clock goes ahead of the server's.
  Duration ahead = Duration.ZERO;

  Phone(TestSite site, Device device) {
    this(site.origin(), device);
  }

  private Phone(String origin, Device device) {
    this.origin = origin;
    this.device = device;
  }

  static Phone nobodys(TestSite site) {
    return nobodys(site.origin());
  }

  /// Of a server that was started elsewhere.
  static Phone nobodys(String origin) {
    var life =
        new Device.Life(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Device.Contact(Optional.empty(), OptionalLong.empty(), 0));
    return new Phone(
        origin, new Device(UUID.randomUUID(), new EditionId(UUID.randomUUID()), "", false, life));
  }

  Phone enrol(String code) {
    var answer = post("/appareils", Map.of("code", code));
    assertThat(answer.statusCode()).isEqualTo(200);
    token = json(answer).path("token").asString();
    return this;
  }

  Phone with(String otherToken) {
    var copy = new Phone(origin, device);
    copy.token = otherToken;
    return copy;
  }

  String token() {
    return token;
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = to(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> post(String path, Object body) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin + "/controle/api" + path))
        .header("Accept-Language", "fr")
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /// A scan at this moment of the server's clock, as the phone's own clock notes it.
  Map<String, Object> scan(Gate gate, String text, Way way, Instant at) {
    var scan = new HashMap<String, Object>();
    scan.put("id", UUID.randomUUID());
    scan.put("gate", gate.id());
    scan.put("text", text);
    scan.put("way", way.name());
    scan.put("clock", at.plus(ahead).toEpochMilli());
    return scan;
  }

  /// The same with what the phone decided alone.
  Map<String, Object> decided(Gate gate, Badge badge, String said, Instant at) {
    var way = said.equals("LEAVE") ? Way.OUT : Way.IN;
    var scan = scan(gate, badge.codes().signed(), way, at);
    scan.put("said", said);
    scan.put("online", false);
    scan.put("list", "abc");
    scan.put("listAt", at.minusSeconds(600).plus(ahead).toEpochMilli());
    scan.put("keys", "1");
    return scan;
  }

  /// Asks before it answers; what the server says.
  String ask(Gate gate, String text, Way way) {
    return json(post("/passage", scan(gate, text, way, Cicb.CLOCK.instant())))
        .path("verdict")
        .asString("");
  }

  String enter(Gate gate, Badge badge) {
    return ask(gate, badge.codes().signed(), Way.IN);
  }

  String leave(Gate gate, Badge badge) {
    return ask(gate, badge.codes().signed(), Way.OUT);
  }

  /// Hands in what it decided; what became of each.
  List<JsonNode> hand(Map<String, Object> one) {
    return hand(List.of(one));
  }

  List<JsonNode> hand(Map<String, Object> one, Map<String, Object> other) {
    return hand(List.of(one, other));
  }

  List<JsonNode> hand(List<Map<String, Object>> scans) {
    var now = Cicb.CLOCK.instant().plus(ahead).toEpochMilli();
    var answer = post("/passages", Map.of("now", now, "waiting", 0, "scans", scans));
    assertThat(answer.statusCode()).isEqualTo(200);
    var acks = new ArrayList<JsonNode>();
    json(answer).path("acks").forEach(acks::add);
    return acks;
  }
}
