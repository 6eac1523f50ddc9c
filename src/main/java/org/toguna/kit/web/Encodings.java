package org.toguna.kit.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which encodings a browser takes, and how gladly (RFC 9110, 12.5.3). Between equals the smaller
/// form is sent.
record Encodings(double brotli, double gzip, double identity) {
  private static final Encodings NONE = new Encodings(0, 0, 1);

  /// Browsers send the same few headers again and again.
  private static final int MOST_REMEMBERED = 500;

  private static final Map<String, Encodings> REMEMBERED = new ConcurrentHashMap<>();

  /// Reads an `Accept-Encoding` header; without one, only what is not encoded is sent.
  static Encodings of(@Nullable String header) {
    if (header == null || header.length() > 300) {
      return NONE;
    }
    var known = REMEMBERED.get(header);
    if (known == null) {
      known = read(header);
      if (REMEMBERED.size() < MOST_REMEMBERED) {
        REMEMBERED.put(header, known);
      }
    }
    return known;
  }

  private static Encodings read(String header) {
    double brotli = -1;
    double gzip = -1;
    double identity = -1;
    double others = -1;
    for (String one : header.toLowerCase(java.util.Locale.ROOT).split(",")) {
      var parts = one.split(";", 2);
      double gladly = parts.length == 1 ? 1 : quality(parts[1]);
      switch (parts[0].strip()) {
        case "br" -> brotli = gladly;
        case "gzip", "x-gzip" -> gzip = gladly;
        case "identity" -> identity = gladly;
        case "*" -> others = gladly;
        default -> {
          continue;
        }
      }
    }
    // What is not named is taken as the star says; the plain form is taken unless it is refused.
    return new Encodings(
        brotli >= 0 ? brotli : Math.max(0, others),
        gzip >= 0 ? gzip : Math.max(0, others),
        identity >= 0 ? identity : others >= 0 ? others : 0.0001);
  }

  private static double quality(String parameter) {
    var text = parameter.replace(" ", "");
    try {
      return text.startsWith("q=") ? Math.clamp(Double.parseDouble(text.substring(2)), 0, 1) : 1;
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  boolean prefersBrotli() {
    return brotli > 0 && brotli >= gzip && brotli >= identity;
  }

  boolean prefersGzip() {
    return gzip > 0 && gzip >= identity;
  }

  boolean allowsGzip() {
    return gzip > 0;
  }
}
