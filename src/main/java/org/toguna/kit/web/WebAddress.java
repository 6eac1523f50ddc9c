package org.toguna.kit.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// An address that somebody typed and others will follow: on the web, and nothing else.
final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /// With its scheme, the secure one where none was typed; nothing where it is no such address.
  static Optional<String> of(String text) {
    var whole = text.contains("://") ? text : "https://" + text;
    try {
      var uri = URI.create(whole);
      return SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
          ? Optional.of(whole)
          : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
