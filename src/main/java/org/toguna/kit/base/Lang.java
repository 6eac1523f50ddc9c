package org.toguna.kit.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages a page can be read in, each under the name its own readers give it. French first:
/// it is the working language and the one every other falls back to.
public enum Lang {
  FR("fr", "Français", "ltr"),
  EN("en", "English", "ltr"),
  BM("bm", "Bamanankan", "ltr"),
  MOS("mos", "Mooré", "ltr"),
  HA("ha", "Hausa", "ltr"),
  AR("ar", "العربية", "rtl");

  private final String code;
  private final String ownName;
  private final String direction;

  Lang(String code, String ownName, String direction) {
    this.code = code;
    this.ownName = ownName;
    this.direction = direction;
  }

  /// The BCP 47 code.
  public String code() {
    return code;
  }

  public String ownName() {
    return ownName;
  }

  /// `ltr` or `rtl`, as HTML's `dir` takes it.
  public String direction() {
    return direction;
  }

  /// No native reader has checked this language's lines yet: the language menu says so.
  public boolean draft() {
    return this != FR && this != EN;
  }

  /// The locale that dates and numbers are written in. Where the JDK has no good data for a
  /// language, its readers are used to French forms.
  public Locale locale() {
    return switch (this) {
      case FR, BM, MOS, HA -> Locale.FRANCE;
      case EN -> Locale.UK;
      case AR -> Locale.forLanguageTag("ar-u-nu-latn");
    };
  }

  public static Optional<Lang> ofCode(String code) {
    return Arrays.stream(values()).filter(lang -> lang.code.equalsIgnoreCase(code)).findFirst();
  }
}
