package org.toguna.kit.web;

/// The list of tags a browser sends with `If-None-Match` (RFC 9110, 13.1.2).
final class Tags {
  private Tags() {}

  /// Whether the list names this tag; weak ones count too, since proxies weaken tags and a page is
  /// only compared, never patched.
  static boolean name(String list, String tag) {
    int at = list.indexOf(tag);
    while (at >= 0) {
      int end = at + tag.length();
      boolean begins = at == 0 || ", /".indexOf(list.charAt(at - 1)) >= 0;
      boolean ends = end == list.length() || ", \t".indexOf(list.charAt(end)) >= 0;
      if (begins && ends) {
        return true;
      }
      at = list.indexOf(tag, end);
    }
    return false;
  }
}
