package org.toguna.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody goes once signed in: a page of ours and nothing else, whatever the address says.
final class Onward {
  static final String HOME = "/mon-espace";

  /// One slash and then neither a second one nor a backslash, which browsers read as one.
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,400}");

  private Onward() {}

  /// The wanted page if it is ours, else nothing.
  static String read(@Nullable String wanted) {
    return wanted != null && OURS.matcher(wanted).matches() && !wanted.startsWith("/connexion")
        ? wanted
        : "";
  }

  static String or(String onward, String otherwise) {
    return onward.isEmpty() ? otherwise : onward;
  }

  /// `path` with the page to go on to behind it.
  static String after(String path, String onward) {
    return onward.isEmpty()
        ? path
        : path + "?vers=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
  }
}
