package org.toguna.kit.messages;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An SMS gateway reached over HTTP, as its operator describes it.
final class HttpCarrier implements Carrier {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Answers that blame this one message. All others, a wrong password among them, may pass.
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

  private final MessageSettings.Http settings;
  private final HttpTemplate template;
  private final int mostParts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpCarrier(MessageSettings settings) {
    this.settings = settings.http();
    this.template = new HttpTemplate(settings.http());
    this.mostParts = settings.mostParts();
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Handed hand(Parcel parcel) {
    var values =
        Map.of(
            "to", parcel.to().text(),
            "digits", parcel.to().text().substring(1),
            "text", Sms.within(parcel.text(), mostParts),
            "sender", settings.sender(),
            "id", parcel.id().toString());
    try {
      var answer = client.send(request(values), HttpResponse.BodyHandlers.ofString());
      return heard(answer.statusCode(), answer.body());
    } catch (IOException unreachable) {
      return new Handed.Later("unreachable: " + unreachable.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Handed.Later("stopping:");
    }
  }

  private HttpRequest request(Map<String, String> values) {
    var request = HttpRequest.newBuilder(template.url(values)).timeout(Duration.ofSeconds(20));
    settings.headers().forEach(request::setHeader);
    var body = template.body(values);
    if (body.isEmpty()) {
      return request.method(settings.method(), HttpRequest.BodyPublishers.noBody()).build();
    }
    return request
        .setHeader("Content-Type", settings.contentType())
        .method(settings.method(), HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private Handed heard(int status, String body) {
    if (status / 100 == 2) {
      return new Handed.Taken(receipt(body));
    }
    // The answer itself may repeat the letter: it is not kept.
    return REFUSALS.contains(status)
        ? new Handed.Refused("refused: " + status)
        : new Handed.Later("not-now: " + status);
  }

  private String receipt(String body) {
    if (settings.receipt().isEmpty()) {
      return "";
    }
    try {
      var name = JSON.readTree(body).at(settings.receipt()).asString("");
      return name.substring(0, Math.min(100, name.length()));
    } catch (JacksonException unreadable) {
      return "";
    }
  }
}
