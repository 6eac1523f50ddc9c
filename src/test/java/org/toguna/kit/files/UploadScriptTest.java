package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.toguna.edition.EditionFile;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// The desk's form in a browser; left out where there is none.
class UploadScriptTest {
  private static Optional<Path> chromium() {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Test
  void aLogoGoesOnAfterACut() {
    var chromium = chromium();
    Assumptions.assumeTrue(chromium.isPresent(), "no browser here");
    var quietly = new Playwright.CreateOptions();
    quietly.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (var site = TestSite.on(Db.Engine.SQLITE);
        var playwright = Playwright.create(quietly)) {
      site.bean(EditionFile.class).take(TestSite.thirdEdition());
      var how =
          new BrowserType.LaunchOptions()
              .setExecutablePath(chromium.get())
              .setArgs(List.of("--no-sandbox"));
      try (var browser = playwright.chromium().launch(how)) {
        handIn(
            browser.newPage(), site.bean(Environment.class).getProperty("local.server.port", ""));
      }
      assertThat(site.page("/partenaires")).contains("<img src=\"/fichiers/");
    }
  }

  private static void handIn(Page page, String port) {
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
    page.navigate("http://localhost:" + port + "/organisation/editions/3/partenaires/nouveau");
    page.fill("#f-name", "Banque du fleuve");
    var photo = Photos.png(900, 500);
    assertThat(photo.length).isGreaterThan(2 * 262_144);
    page.setInputFiles("#f-logo", new FilePayload("photo.png", "image/png", photo));
    page.waitForFunction("() => document.querySelector('progress')?.hidden");
    assertThat(page.textContent(".sent p")).startsWith("Image reçue");
    assertThat(pieces.get()).as("one more than there are").isGreaterThanOrEqualTo(4);
    assertThat(page.inputValue("input[name=logo]")).hasSize(26);
    assertThat(page.isVisible(".pic img")).isTrue();
    page.click(".save .btn");
    page.waitForURL("**/partenaires");
    assertThat(complaints).hasValue(0);
  }
}
