package org.toguna.programme.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that a page may link to: http and https only, so that no file can bring in a
/// `javascript:` link, and in ASCII only, as both schemas ask.
final class Addresses {
  private static final int LONGEST = 2_000;
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.+");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

  private Addresses() {}

  static URI web(URI address) {
    return web(address.toString(), null)
        .orElseThrow(() -> new IllegalArgumentException("not a web address: " + address));
  }

  /// The address as written, mended where characters needed escaping, or made absolute from `base`.
  static Optional<URI> web(String text, @Nullable URI base) {
    var trimmed = text.strip();
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    if (ABSOLUTE.matcher(trimmed).matches()) {
      return parse(escaped(trimmed));
    }
    if (base == null || trimmed.isEmpty() || SCHEME.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    return parse(escaped(trimmed)).map(base::resolve).flatMap(uri -> web(uri.toString(), null));
  }

  private static Optional<URI> parse(String text) {
    try {
      var uri = new URI(text);
      var ascii = new URI(lowerScheme(uri.toASCIIString()));
      var isWeb = ascii.getScheme() == null || ascii.getRawAuthority() != null;
      return isWeb ? Optional.of(ascii) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static String lowerScheme(String text) {
    int colon = text.indexOf("://");
    return colon < 0
        ? text
        : text.substring(0, colon).toLowerCase(Locale.ROOT) + text.substring(colon);
  }

  private static String escaped(String text) {
    var out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
        out.append((char) c);
      } else {
        out.append('%').append("%02X".formatted(c));
      }
    }
    return out.toString();
  }
}
