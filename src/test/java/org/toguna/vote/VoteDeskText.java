package org.toguna.vote;

import java.util.regex.Pattern;

/// What a test reads off the desk's pages.
final class VoteDeskText {
  private static final Pattern HASH = Pattern.compile("name=\"text\" value=\"([0-9a-f]{64})\"");

  private VoteDeskText() {}

  /// The hash of the rules that the opening's form carries.
  static String hash(String page) {
    var found = HASH.matcher(page);
    return found.find() ? found.group(1) : "";
  }

  /// A page without what every answer makes anew: keys of forms and tokens.
  static String steady(String page) {
    return page.replaceAll("name=\"(_once|_csrf)\" value=\"[^\"]*\"", "");
  }
}
