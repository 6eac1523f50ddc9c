package org.toguna.registration;

import java.util.regex.Pattern;

/// A category's id as the desk's list links to it.
final class CategoryIds {
  private CategoryIds() {}

  static String of(String list, String name) {
    var found =
        Pattern.compile("/categories/([0-9a-f-]{36})\">" + Pattern.quote(name) + "<").matcher(list);
    if (!found.find()) {
      throw new AssertionError(name + " is not in the list");
    }
    return found.group(1);
  }
}
