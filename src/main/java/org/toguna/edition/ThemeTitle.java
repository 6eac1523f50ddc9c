package org.toguna.edition;

/// A theme as a headline: up to the colon the title, after it the rest; quotation marks go.
record ThemeTitle(String title, String rest) {

  static ThemeTitle of(String theme) {
    var bare = theme.replaceAll("^[«\"“\\h]+|[»\"”\\h]+$", "");
    int colon = bare.indexOf(':');
    return colon < 0
        ? new ThemeTitle(bare, "")
        : new ThemeTitle(bare.substring(0, colon + 1).strip(), bare.substring(colon + 1).strip());
  }
}
