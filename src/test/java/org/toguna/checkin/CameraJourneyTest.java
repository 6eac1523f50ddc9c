package org.toguna.checkin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.toguna.badge.Badge;
import org.toguna.badge.BadgeSheet;
import org.toguna.badge.Face;
import org.toguna.badge.Paper;
import org.toguna.kit.base.Lang;

/// Awa holds her printed badge before the camera of the phone at the gate.
class CameraJourneyTest {
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  @Test
  void aPrintedBadgeBeforeTheCameraOpensTheGateOnce() throws IOException {
    var cicb = Cicb.today();
    var faults = new ArrayList<String>();
    try {
      var north = cicb.entrance("Nord");
      var badge = cicb.badge("Awa Traoré");
      var code = cicb.code(cicb.device(false, north));
      try (var camera = Camera.before(List.of(table(), held(printed(cicb, badge))))) {
        var page = camera.browser().newPage(new NewPageOptions().setLocale("fr"));
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
        page.navigate(cicb.site.origin() + "/controle#code=" + code);
        assertThat(page.locator("#poste")).isVisible();
        page.locator("#oeil").click();
        assertThat(page.locator("#reponse[data-verdict=ENTER]")).isVisible(SOON);
        assertThat(page.locator("#dit")).containsText("Entrez");
        lowered(page);
        Assertions.assertThat(cicb.inside(north)).isEqualTo(1);
        Assertions.assertThat(faults).isEmpty();
      }
      Assertions.assertThat(cicb.broken()).isEmpty();
    } finally {
      cicb.site.close();
    }
  }

  /// Switched off, the camera's light goes out.
  private static void lowered(Page page) {
    page.locator("#oeil").click();
    var live = page.evaluate("() => document.getElementById('image').srcObject?.active === true");
    if (Boolean.TRUE.equals(live)) {
      fail("The camera stays on");
    }
  }

  /// What comes out of the printer.
  private static BufferedImage printed(Cicb cicb, Badge badge) throws IOException {
    var kind = new Face.Kind("Participante", "#27336f");
    var face = new Face(badge, "Awa Traoré", "Université de Bamako", "Mali", kind);
    var pdf = cicb.site.bean(BadgeSheet.class).pdf(Paper.A6, Lang.FR, cicb.edition, List.of(face));
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 200);
    }
  }

  private static BufferedImage table() {
    var table = new BufferedImage(Camera.WIDTH, Camera.HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = table.createGraphics();
    pen.setPaint(
        new GradientPaint(
            0, 0, new Color(0x6b5b4a), Camera.WIDTH, Camera.HEIGHT, new Color(0x2c241c)));
    pen.fillRect(0, 0, Camera.WIDTH, Camera.HEIGHT);
    pen.dispose();
    return table;
  }

  /// As a hand holds it: not quite straight, and the whole badge in sight.
  private static BufferedImage held(BufferedImage badge) {
    var seen = table();
    var pen = seen.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.translate(Camera.WIDTH / 2.0, Camera.HEIGHT / 2.0);
    pen.rotate(Math.toRadians(7));
    double scale = 0.92 * Camera.HEIGHT / badge.getHeight();
    pen.scale(scale, scale);
    pen.drawImage(badge, -badge.getWidth() / 2, -badge.getHeight() / 2, null);
    pen.dispose();
    return seen;
  }
}
