package org.toguna.kit.files;

import org.toguna.kit.base.Lang;

/// A stored document as pages name it; `size` in bytes, the SHA-256 of what is handed out in small
/// hexadecimal letters.
public record Document(String code, String name, long size, String sha256) {
  private static final int KILO = 1_000;
  private static final int MEGA = 1_000_000;

  static Document of(StoredFile file) {
    var bytes = file.renditions().getLast().bytes();
    return new Document(file.code(), file.name(), bytes.size(), bytes.hash());
  }

  /// « lettre.pdf (120 ko) ».
  public String told(Lang lang) {
    if (size >= MEGA) {
      long tenths = (size * 10 + MEGA / 2) / MEGA;
      return name
          + " ("
          + tenths / 10
          + (lang == Lang.EN ? "." : ",")
          + tenths % 10
          + unit(lang, "M");
    }
    long kilobytes = Math.max(1, (size + KILO / 2) / KILO);
    return name + " (" + kilobytes + unit(lang, "k");
  }

  private static String unit(Lang lang, String thousands) {
    return '\u00a0' + thousands + (lang == Lang.EN ? "B)" : "o)");
  }
}
