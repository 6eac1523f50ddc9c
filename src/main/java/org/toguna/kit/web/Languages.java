package org.toguna.kit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.toguna.kit.base.Lang;

/// Which language a request wants: the one in the address, the one chosen before, the browser's,
/// and at last French.
final class Languages {
  static final String COOKIE = "langue";

  /// Browsers send the same few headers again and again.
  private static final int MOST_REMEMBERED = 1_000;

  private static final Map<String, Lang> ACCEPTED = new ConcurrentHashMap<>();

  private Languages() {}

  static Lang of(HttpServletRequest request) {
    return inAddress(request)
        .or(() -> chosenBefore(request.getCookies()))
        .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
  }

  static Optional<Lang> inAddress(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null || !query.contains("lang=")) {
      return Optional.empty();
    }
    for (String pair : query.split("&")) {
      if (pair.startsWith("lang=")) {
        return Lang.ofCode(pair.substring(5));
      }
    }
    return Optional.empty();
  }

  private static Optional<Lang> chosenBefore(Cookie @Nullable [] cookies) {
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return Lang.ofCode(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Lang accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > 200) {
      return Lang.FR;
    }
    var known = ACCEPTED.get(header);
    if (known == null) {
      known = read(header);
      if (ACCEPTED.size() < MOST_REMEMBERED) {
        ACCEPTED.put(header, known);
      }
    }
    return known;
  }

  private static Lang read(String header) {
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
        var known = Lang.ofCode(List.of(range.getRange().split("-")).getFirst());
        if (known.isPresent()) {
          return known.get();
        }
      }
    } catch (IllegalArgumentException unreadable) {
      return Lang.FR;
    }
    return Lang.FR;
  }
}
