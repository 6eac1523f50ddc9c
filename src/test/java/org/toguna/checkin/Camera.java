package org.toguna.checkin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The system's Chromium with a camera before which pictures are held, one after the other.
final class Camera implements AutoCloseable {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  /// Of each picture, at ten a second.
  private static final int FRAMES = 10;

  private final Playwright playwright;
  private final Browser browser;

  private Camera(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Camera before(List<BufferedImage> pictures) throws IOException {
    var path =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        path.isPresent(), "no browser on the PATH (chromium): the camera's journey is skipped");
    var film = Files.createTempFile("badge", ".y4m");
    film.toFile().deleteOnExit();
    try (var out = new BufferedOutputStream(Files.newOutputStream(film))) {
      out.write(
          "YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
              .formatted(WIDTH, HEIGHT)
              .getBytes(StandardCharsets.US_ASCII));
      for (BufferedImage picture : pictures) {
        var frame = frame(picture);
        for (int i = 0; i < FRAMES; i++) {
          out.write(frame);
        }
      }
    }
    return launched(path, film);
  }

  private static Camera launched(Optional<Path> path, Path film) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new LaunchOptions()
            .setExecutablePath(path.orElseThrow())
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--use-fake-device-for-media-stream",
                    "--use-fake-ui-for-media-stream",
                    "--use-file-for-fake-video-capture=" + film));
    return new Camera(playwright, playwright.chromium().launch(options));
  }

  Browser browser() {
    return browser;
  }

  /// The picture as one frame: light, then the two colours at a quarter of the points (JPEG's
  /// factors, ITU-T T.871).
  private static byte[] frame(BufferedImage picture) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
    plane(out, picture, 1, 0.299, 0.587, 0.114, 0);
    plane(out, picture, 2, -0.1687, -0.3313, 0.5, 128);
    plane(out, picture, 2, 0.5, -0.4187, -0.0813, 128);
    return out.toByteArray();
  }

  private static void plane(
      OutputStream out, BufferedImage of, int step, double r, double g, double b, int zero)
      throws IOException {
    for (int y = 0; y < HEIGHT; y += step) {
      for (int x = 0; x < WIDTH; x += step) {
        var point = new Color(of.getRGB(x, y));
        double value = r * point.getRed() + g * point.getGreen() + b * point.getBlue() + zero;
        out.write(Math.clamp(Math.round(value), 0, 255));
      }
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
