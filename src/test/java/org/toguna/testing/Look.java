package org.toguna.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/// How a visitor looks at the site.
public enum Look {
  PHONE(320, false, "fr"),
  DARK(390, true, "fr"),
  ARABIC(390, false, "ar"),
  DESKTOP(1280, false, "fr"),
  /// Without JavaScript.
  PLAIN(320, false, "fr"),
  /// With the worker that keeps pages on the phone, which the others go without.
  KEEPING(390, false, "fr"),
  /// The page may be examined by a script of ours, which its own policy forbids.
  EXAMINED(320, false, "fr"),
  EXAMINED_DARK(1280, true, "fr"),
  EXAMINED_ARABIC(390, false, "ar");

  private final int width;
  private final boolean dark;
  private final String lang;

  Look(int width, boolean dark, String lang) {
    this.width = width;
    this.dark = dark;
    this.lang = lang;
  }

  public int width() {
    return width;
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, width < 700 ? 800 : 900)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale(lang)
        .setJavaScriptEnabled(this != PLAIN)
        .setBypassCSP(name().startsWith("EXAMINED"))
        .setServiceWorkers(this == KEEPING ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK);
  }
}
