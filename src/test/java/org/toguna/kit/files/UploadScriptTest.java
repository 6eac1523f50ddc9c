package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.toguna.edition.EditionFile;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;
import org.toguna.testing.TestSite;
import org.toguna.testing.Visit;

/// The desk's form in a browser; left out where there is none.
class UploadScriptTest {
  @Test
  void aLogoGoesOnAfterACut() {
    try (var site = TestSite.on(Db.Engine.SQLITE);
        var visit = Browser.of(site, Look.DESKTOP)) {
      site.bean(EditionFile.class).take(TestSite.thirdEdition());
      handIn(visit);
      assertThat(site.page("/partenaires")).contains("<img src=\"/fichiers/");
    }
  }

  private static void handIn(Visit visit) {
    var page = visit.page();
    var complaints = new AtomicInteger();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.incrementAndGet();
      }
    });
    var pieces = new AtomicInteger();
    page.route(
        "**/televersements/*",
        route -> {
          // The second piece is lost on the way, once.
          if ("PATCH".equals(route.request().method()) && pieces.incrementAndGet() == 2) {
            route.abort();
          } else {
            route.resume();
          }
        });
    visit.open("/organisation/editions/3/partenaires/nouveau");
    page.fill("#f-name", "Banque du fleuve");
    var photo = Photos.png(900, 500);
    assertThat(photo.length).isGreaterThan(2 * 262_144);
    page.setInputFiles("#f-logo", new FilePayload("photo.png", "image/png", photo));
    page.waitForSelector("text=Image reçue");
    assertThat(pieces.get()).as("one more than there are").isGreaterThanOrEqualTo(4);
    assertThat(page.inputValue("input[name=logo]")).hasSize(26);
    assertThat(page.isVisible(".pic img")).isTrue();
    page.click(".save .btn");
    page.waitForURL(url -> url.contains("/partenaires?fait="));
    assertThat(complaints).hasValue(0);
  }
}
