package org.toguna.kit.files;

import java.text.Normalizer;

/// A file's name as it may be shown and saved under: no folder, no control or direction-changing
/// character, and the ending of what the file really is.
final class FileName {
  private static final int LONGEST = 100;

  private FileName() {}

  static String clean(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    // Cf holds the marks that turn the reading direction, which make « exe.gpj » read « jpg.exe ».
    var plain =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*;%&]", "")
            .replaceAll("\\s+", " ")
            .replaceAll("^[. ]+|[. ]+$", "");
    var cut = plain.codePoints().limit(LONGEST).toArray();
    return cut.length == 0 ? "fichier" : new String(cut, 0, cut.length).strip();
  }

  static String of(String cleaned, FileKind kind) {
    int dot = cleaned.lastIndexOf('.');
    var stem = dot > 0 ? cleaned.substring(0, dot) : cleaned;
    return stem + '.' + kind.ending();
  }
}
