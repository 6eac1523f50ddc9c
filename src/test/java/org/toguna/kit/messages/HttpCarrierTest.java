package org.toguna.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.kit.messages.People.AWA;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.kit.base.BadInput;
import tools.jackson.databind.json.JsonMapper;

class HttpCarrierTest {
  private static final String HOSTILE = "Awa\",\"to\":\"+22399999999\",\"x\":\"&to=+223\\u0022{to}";

  private final List<String> bodies = new ArrayList<>();
  private HttpServer gateway;
  private int status = 200;

  HttpCarrierTest() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void open() {
    gateway.createContext("/", this::answer);
    gateway.start();
  }

  @AfterEach
  void close() {
    gateway.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(
        exchange.getRequestURI().getRawQuery()
            + "\n"
            + exchange.getRequestHeaders().getFirst("X-Key")
            + "\n"
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var bytes = "{\"messages\":[{\"id\":\"m-7\"}]}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private HttpCarrier carrier(Map<String, String> more) {
    var settings = new TreeMap<>(more);
    settings.put(
        "http.url", "http://localhost:" + gateway.getAddress().getPort() + "/sms?to={digits}");
    settings.put("http.headers.X-Key", "secret");
    settings.put("http.sender", "Semaine");
    settings.put("http.receipt", "/messages/0/id");
    return new HttpCarrier(Office.settings(settings));
  }

  private static Parcel saying(String text) {
    return new Parcel(UUID.randomUUID(), AWA, "", text, Optional.empty());
  }

  private String body() {
    return bodies.getFirst().split("\n", 3)[2];
  }

  @Test
  void theGatewaysNameForTheMessageIsItsReceipt() {
    var carrier = carrier(Map.of("http.body", "{\"to\":\"{to}\",\"content\":[\"{text}\"]}"));
    assertThat(carrier.hand(saying("Bonjour"))).isEqualTo(new Handed.Taken("m-7"));
    assertThat(bodies.getFirst()).startsWith("to=22370000001\nsecret\n");
  }

  @Test
  void noTextBreaksOutOfItsPlaceInJson() {
    carrier(Map.of("http.body", "{\"to\":\"{to}\",\"content\":[\"{text}\"]}"))
        .hand(saying(HOSTILE));
    var json = JsonMapper.builder().build().readTree(body());
    assertThat(json.propertyNames()).containsExactly("to", "content");
    assertThat(json.at("/to").asString()).isEqualTo("+22370000001");
    assertThat(json.at("/content/0").asString()).isEqualTo(HOSTILE);
  }

  @Test
  void noTextBreaksOutOfItsPlaceInAForm() {
    carrier(
            Map.of(
                "http.body", "to={to}&text={text}",
                "http.content-type", "application/x-www-form-urlencoded"))
        .hand(saying("a&to=+22399999999 é"));
    assertThat(body()).isEqualTo("to=%2B22370000001&text=a%26to%3D%2B22399999999+%C3%A9");
  }

  @ParameterizedTest
  @CsvSource({
    "200, Taken",
    "202, Taken",
    "400, Refused",
    "401, Later",
    "429, Later",
    "500, Later",
    "302, Later"
  })
  void eachAnswerMeansOneThing(int answered, String meaning) {
    status = answered;
    assertThat(carrier(Map.of()).hand(saying("Bonjour")).getClass().getSimpleName())
        .isEqualTo(meaning);
  }

  @Test
  void aGatewayThatIsDownIsTriedAgain() {
    var carrier = carrier(Map.of());
    gateway.stop(0);
    assertThat(carrier.hand(saying("Bonjour"))).isInstanceOf(Handed.Later.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"text\": {text}}", "{\"text\": \"{texte}\"}", "{\"text\": \"{text}\""})
  void aTemplateThatCannotWorkIsRefusedAtTheStart(String body) {
    assertThatThrownBy(() -> carrier(Map.of("http.body", body)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("toguna.messages.http");
  }
}
