package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;

/// Badges on paper: whole, readable by people in any script, by machines and by screen readers.
class BadgeSheetTest {
  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  @ParameterizedTest
  @EnumSource
  void everyPaperIsATaggedDocumentWithItsTitleAndLanguage(Paper paper) throws IOException {
    try (var document = Loader.loadPDF(Printed.all(paper, Lang.FR))) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Badges · Semaine du numérique");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      int sheets = Math.ceilDiv(Printed.FACES.size(), paper.perSheet());
      assertThat(document.getNumberOfPages()).isEqualTo(sheets);
      assertThat(document.getPage(0).getMediaBox().getWidth() * 25.4 / 72)
          .isBetween(paper.sheet().width() - 0.5, paper.sheet().width() + 0.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterIsThere(Paper paper) throws IOException {
    try (var document = Loader.loadPDF(Printed.all(paper, Lang.FR))) {
      var words = text(document).replaceAll("[\\s\u00a0]+", " ");
      for (Face face : Printed.FACES) {
        assertThat(words).contains(face.badge().codes().brief().toString());
        assertThat(words).contains(face.kind().label());
      }
      assertThat(words)
          .contains("Awa Traoré", "Ŋanɲɛ Kɔnatɛ", "Burkina Faso", "29 – 31 janvier 2026")
          .doesNotContain("#");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCodeOnPaperIsReadAgain(Paper paper) throws IOException, ReaderException {
    var face = Printed.FACES.getFirst();
    try (var document = Loader.loadPDF(Printed.pdf(paper, Lang.FR, List.of(face)))) {
      assertThat(scanned(document)).isEqualTo(face.badge().codes().signed());
    }
  }

  /// As a phone in a hand reads: again from a little to the side where the first look, at one in a
  /// hundred codes, did not do.
  private static String scanned(PDDocument document) throws IOException, ReaderException {
    var page = new PDFRenderer(document).renderImageWithDPI(0, 300);
    ReaderException last = NotFoundException.getNotFoundInstance();
    for (double degrees : new double[] {0, 2, -3, 5}) {
      try {
        return read(turned(page, degrees));
      } catch (ReaderException unread) {
        last = unread;
      }
    }
    throw last;
  }

  private static String read(BufferedImage image) throws ReaderException {
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }

  private static BufferedImage turned(BufferedImage page, double degrees) {
    int edge = 60;
    var image =
        new BufferedImage(
            page.getWidth() + 2 * edge, page.getHeight() + 2 * edge, BufferedImage.TYPE_INT_RGB);
    var pencil = image.createGraphics();
    pencil.setColor(Color.WHITE);
    pencil.fillRect(0, 0, image.getWidth(), image.getHeight());
    pencil.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pencil.translate(edge, edge);
    pencil.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
    pencil.drawImage(page, 0, 0, null);
    pencil.dispose();
    return image;
  }

  @Test
  void arabicIsJoinedAndRunsFromRightToLeft() throws IOException {
    try (var document = Loader.loadPDF(Printed.all(Paper.A6, Lang.FR))) {
      var letters = new Letters(document, Printed.ARABIC_PAGE).of(UNICODE_ARABIC);
      // محمد : initial meem, medial haa and meem, final dal, each to the left of the one before.
      assertThat(letters.signs()).contains("\ufee3", "\ufea4", "\ufee4", "\ufeaa");
      assertThat(letters.signs()).noneMatch(sign -> sign.matches("[\u0621-\u064a]"));
      assertThat(letters.leftOf("\ufea4", "\ufee3")).isTrue();
      assertThat(letters.leftOf("\ufeaa", "\ufee4")).isTrue();
    }
  }

  private static final String UNICODE_ARABIC = "[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]";

  @Test
  void nkoIsDrawnAndReadOutAsWritten() throws IOException {
    try (var document = Loader.loadPDF(Printed.all(Paper.LABEL, Lang.FR))) {
      assertThat(Alternatives.of(document)).contains(Printed.NKO_NAME);
      assertThat(Alternatives.of(document))
          .contains("Code QR du badge " + Printed.FACES.getFirst().badge().codes().brief());
    }
  }

  @Test
  void aSheetInArabicSaysSo() throws IOException {
    try (var document = Loader.loadPDF(Printed.all(Paper.FOUR, Lang.AR))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
    }
  }

  @Test
  void aVeryLongNameStaysOnItsBadge() throws IOException {
    var face = Printed.face(9, "Marie-Thérèse Françoise Abdoulaye Wattara N’Diaye ".repeat(4));
    for (Paper paper : Paper.values()) {
      try (var document = Loader.loadPDF(Printed.pdf(paper, Lang.FR, List.of(face)))) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        assertThat(text(document)).contains(face.badge().codes().brief().toString());
      }
    }
  }

  /// A picture is kept once in the file, however many badges show it.
  @ParameterizedTest
  @EnumSource
  void aLogoIsOnEveryBadgeAndOnceInTheFile(Paper paper) throws IOException {
    var logo = new BufferedImage(480, 300, BufferedImage.TYPE_INT_RGB);
    var noise = new Random(7);
    for (int i = 0; i < 480 * 300; i++) {
      logo.setRGB(i % 480, i / 480, noise.nextInt(0xffffff));
    }
    var dress = new Dress(BadgeLayout.PLAIN, Optional.of(logo));
    var one = Printed.pdf(paper, Lang.FR, dress, Printed.FACES.subList(0, 1));
    var five = Printed.pdf(paper, Lang.FR, dress, Printed.FACES);
    var plain = Printed.pdf(paper, Lang.FR, Printed.FACES.subList(0, 1));
    int picture = one.length - plain.length;
    assertThat(picture).isGreaterThan(100_000);
    assertThat(five.length - one.length).isLessThan(picture);
  }

  @Test
  void theEventIsReadableOnAnyGround() {
    for (String hex : new String[] {"#141b42", "#ffffff", "#e9b44c", "#808080", "#972c1a"}) {
      var ground = new Colour(hex);
      assertThat(ground.contrast(ground.ink())).as(hex).isGreaterThan(4.5);
    }
    assertThat(new Colour("#141b42").carries(new Colour("#e9b44c"))).isTrue();
    assertThat(new Colour("#ffffff").carries(new Colour("#e9b44c"))).isFalse();
  }
}
