package org.toguna.visitor;

import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.toguna.testing.Browser;
import org.toguna.testing.DemoSite;
import org.toguna.testing.Look;

/// Pictures of every public page, to be looked at: `./toguna test -Dtest=Screenshots`, then
/// target/screenshots. Not part of the suite.
class Screenshots {
  private static final Path TO = Path.of("target/screenshots");

  @Test
  void pictures() {
    for (var look : new Look[] {Look.PHONE, Look.DARK, Look.ARABIC, Look.DESKTOP, Look.PLAIN}) {
      try (var visit = Browser.of(DemoSite.shared(), look)) {
        for (var path : PublicPages.ALL) {
          visit
              .open(path)
              .page()
              .screenshot(
                  new ScreenshotOptions()
                      .setFullPage(true)
                      .setPath(TO.resolve(look.name() + name(path) + ".png")));
        }
      }
    }
  }

  @Test
  void prints() {
    try (var visit = Browser.of(DemoSite.shared(), Look.DESKTOP)) {
      for (var path : PublicPages.ALL) {
        visit
            .open(path)
            .page()
            .pdf(
                new PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPath(TO.resolve("PRINT" + name(path) + ".pdf")));
      }
    }
  }

  private static String name(String path) {
    return path.equals("/") ? "-accueil" : path.replaceAll("[^a-z0-9-]+", "-");
  }
}
