package org.toguna.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A scan as a device sends it.
///
/// @param text the signed code, or the short one as it was typed
/// @param said what the device showed; nothing where it asks
record Sent(UUID id, UUID gate, String text, Way way, When when, Optional<Said> said) {
  private static final int LONGEST_TEXT = 400;

  /// The device's clock, and what it believed to be wrong with it.
  record When(Instant clock, Optional<Duration> offset) {
    /// The moment on the server's clock: by what the device knew then, else by what its clock lacks
    /// now. Never later than `received`, never before the device was enrolled.
    Instant corrected(Duration skewNow, Instant enrolled, Instant received) {
      var moment = clock.plus(offset.orElse(skewNow));
      if (moment.isAfter(received)) {
        return received;
      }
      return moment.isBefore(enrolled) ? enrolled : moment;
    }
  }

  /// What the device decided, and with what in hand.
  record Said(Verdict verdict, boolean online, Hand hand) {}

  /// The list it went by: its version, since when it had it, the keys in it.
  record Hand(String list, Optional<Instant> since, String keys) {
    static final Hand SERVER = new Hand("", Optional.empty(), "");
  }

  /// Nothing where it is no scan at all: that one is named as refused, the others go on.
  static Optional<Sent> read(JsonNode node) {
    try {
      var text = node.path("text").asString("");
      if (text.isBlank() || text.length() > LONGEST_TEXT) {
        return Optional.empty();
      }
      return Optional.of(
          new Sent(
              UUID.fromString(node.path("id").asString("")),
              UUID.fromString(node.path("gate").asString("")),
              text,
              Way.valueOf(node.path("way").asString("")),
              new When(
                  moment(node.path("clock")).orElseThrow(IllegalArgumentException::new),
                  millis(node.path("offset")).map(Duration::ofMillis)),
              node.path("said").isString() ? Optional.of(said(node)) : Optional.empty()));
    } catch (IllegalArgumentException noScan) {
      return Optional.empty();
    }
  }

  private static Said said(JsonNode node) {
    return new Said(
        Verdict.valueOf(node.path("said").asString("")),
        node.path("online").asBoolean(false),
        new Hand(
            cut(node.path("list").asString(""), 16),
            moment(node.path("listAt")),
            cut(node.path("keys").asString(""), 120)));
  }

  /// Milliseconds since 1970, within the years that rows can hold.
  static Optional<Instant> moment(JsonNode node) {
    return millis(node)
        .filter(value -> value >= 0 && value < 4_102_444_800_000L)
        .map(Instant::ofEpochMilli);
  }

  private static Optional<Long> millis(JsonNode node) {
    return node.isNumber() && Math.abs(node.asDouble(0)) < 1e13
        ? Optional.of((long) node.asDouble(0))
        : Optional.empty();
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
