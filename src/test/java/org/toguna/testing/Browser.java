package org.toguna.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The system's Chromium, started once for the whole run. Where there is none, the test that asks
/// for it is skipped and says so.
public final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Browser() {}

  /// A new visitor of this site, who remembers nothing.
  public static Visit of(TestSite site, Look look) {
    return of(site, look.options());
  }

  /// A visitor who comes back with what an earlier one kept: cookies, and what pages stored.
  public static Visit of(TestSite site, Look look, String kept) {
    return of(site, look.options().setStorageState(kept));
  }

  private static Visit of(TestSite site, NewContextOptions options) {
    var path = onPath();
    Assumptions.assumeTrue(
        path.isPresent(), "no browser on the PATH (chromium): journeys in a browser are skipped");
    return new Visit(Started.BROWSER.newContext(options), site.origin());
  }

  private static Optional<Path> onPath() {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static final class Started {
    static final com.microsoft.playwright.Browser BROWSER = start();

    private static com.microsoft.playwright.Browser start() {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(onPath().orElseThrow())
                  .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }
  }
}
