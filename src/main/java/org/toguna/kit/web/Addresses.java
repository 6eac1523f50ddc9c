package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What of an address says which page is meant: not the language, and not the marks that other
/// sites hang on links to follow people.
final class Addresses {
  /// One way only to write a path: any other spelling of it could fill the cache.
  private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~@-]*)+");

  private static final Pattern DAY = Pattern.compile("jour=(tous|\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern FOLLOWING =
      Pattern.compile("(utm_\\w+|fbclid|gclid|igshid|mc_\\w+|_ga)=.*");

  private Addresses() {}

  /// The address a page is kept under, if it may be kept: only one day may follow the path, so that
  /// made-up parameters cannot fill the cache.
  static Optional<String> toKeep(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (path.length() > 200 || path.contains("//") || !PLAIN.matcher(path).matches()) {
      return Optional.empty();
    }
    var asked = asked(request);
    if (asked.isEmpty()) {
      return Optional.of(path);
    }
    return asked.size() == 1 && DAY.matcher(asked.getFirst()).matches()
        ? Optional.of(path + '?' + asked.getFirst())
        : Optional.empty();
  }

  /// The parameters that say which page is meant, as they were written.
  static List<String> asked(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null) {
      return List.of();
    }
    var asked = new ArrayList<String>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty() && !pair.startsWith("lang=") && !FOLLOWING.matcher(pair).matches()) {
        asked.add(pair);
      }
    }
    return asked;
  }
}
