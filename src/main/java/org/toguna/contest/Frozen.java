package org.toguna.contest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;

/// The whole text that a version fixes: the rule book in French and in English, and the terms as
/// data. Its SHA-256 is shown; whoever saves the text can compute it again.
record Frozen(Book french, Book english, String terms) {
  private static final String CUT = "\n----\n\n";

  static Frozen of(Texts texts, Edition edition, Terms terms) {
    return new Frozen(
        RuleBook.of(texts, Lang.FR, edition, terms),
        RuleBook.of(texts, Lang.EN, edition, terms),
        TermsJson.write(terms));
  }

  Book in(Lang lang) {
    return lang == Lang.EN ? english : french;
  }

  /// The canonical text, in UTF-8 with line feeds.
  String text() {
    return french.text() + CUT + english.text() + CUT + terms + "\n";
  }

  /// In small hexadecimal letters.
  String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
