package org.toguna.kit.messages;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.toguna.kit.base.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a gateway is asked, with places that a letter fills. A place holds one of five known values
/// and is written as the address, the form or the JSON around it needs: no text of a person's can
/// become anything but text.
final class HttpTemplate {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
  static final Set<String> PLACES = Set.of("to", "digits", "text", "sender", "id");

  private final String url;
  private final String body;
  private final JsonNode json;

  /// Checked when the server starts, so that a mistake is not found with the first letter.
  HttpTemplate(MessageSettings.Http settings) {
    url = settings.url();
    body = settings.body();
    json = isJson(settings) ? parsed(body) : JsonNodeFactory.instance.missingNode();
    check(url);
    check(body);
    try {
      URI.create(filled(url, name -> "x"));
    } catch (IllegalArgumentException broken) {
      throw new BadInput("toguna.messages.http.url: not an address", broken);
    }
  }

  private static boolean isJson(MessageSettings.Http settings) {
    return settings.contentType().contains("json") && !settings.body().isBlank();
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException broken) {
      throw new BadInput(
          "toguna.messages.http.body: not JSON; places such as {text} stand inside quotes", broken);
    }
  }

  private static void check(String template) {
    PLACE
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !PLACES.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new BadInput(
              "toguna.messages.http: {" + name + "} is not known; known are " + PLACES);
        });
  }

  URI url(Map<String, String> values) {
    return URI.create(filled(url, name -> encoded(values.getOrDefault(name, ""))));
  }

  String body(Map<String, String> values) {
    if (json.isMissingNode()) {
      return filled(body, name -> encoded(values.getOrDefault(name, "")));
    }
    return JSON.writeValueAsString(
        filled(json, text -> filled(text, name -> values.getOrDefault(name, ""))));
  }

  private static JsonNode filled(JsonNode node, UnaryOperator<String> text) {
    return switch (node) {
      case ObjectNode object -> {
        var copy = JSON.createObjectNode();
        object.properties().forEach(one -> copy.set(one.getKey(), filled(one.getValue(), text)));
        yield copy;
      }
      case ArrayNode array -> {
        var copy = JSON.createArrayNode();
        array.forEach(one -> copy.add(filled(one, text)));
        yield copy;
      }
      case JsonNode one when one.isString() ->
          JsonNodeFactory.instance.stringNode(text.apply(one.stringValue()));
      case JsonNode other -> other;
    };
  }

  private static String filled(String template, UnaryOperator<String> value) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(value.apply(place.group(1))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
