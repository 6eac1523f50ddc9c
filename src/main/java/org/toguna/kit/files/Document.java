package org.toguna.kit.files;

import org.toguna.kit.base.Lang;

/// A stored document as pages name it; `size` in bytes.
public record Document(String code, String name, long size) {
  private static final int KILO = 1_000;

  static Document of(StoredFile file) {
    return new Document(file.code(), file.name(), file.renditions().getLast().bytes().size());
  }

  /// « lettre.pdf (120 ko) ».
  public String told(Lang lang) {
    long kilobytes = Math.max(1, (size + KILO / 2) / KILO);
    return name + " (" + kilobytes + '\u00a0' + (lang == Lang.EN ? "kB" : "ko") + ')';
  }
}
