package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.toguna.testing.SwellingPdf;

/// A presentation by somebody called Dembele, who is named wherever a file can name somebody.
class BarePdfTest {
  private static final String WHO = "Dembele";

  private static byte[] signed() throws IOException {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      pdf.getDocumentInformation().setAuthor(WHO);
      var catalog = pdf.getDocumentCatalog();
      catalog.setMetadata(metadata(pdf));
      var outline = new PDDocumentOutline();
      var chapter = new PDOutlineItem();
      chapter.setTitle(WHO);
      outline.addLast(chapter);
      catalog.setDocumentOutline(outline);
      var page = new PDPage();
      page.setMetadata(metadata(pdf));
      page.getCOSObject().setString(COSName.getPDFName("PieceInfo"), WHO);
      pdf.addPage(page);
      var photograph = PDImageXObject.createFromByteArray(pdf, photograph(), "photo");
      photograph.setMetadata(metadata(pdf));
      try (var content = new PDPageContentStream(pdf, page)) {
        content.drawImage(photograph, 10, 10);
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.showText("Une classe sans murs");
        content.endText();
      }
      pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static PDMetadata metadata(PDDocument pdf) throws IOException {
    var metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(WHO.getBytes(StandardCharsets.US_ASCII));
    return metadata;
  }

  /// With a remark of its camera's before the picture.
  private static byte[] photograph() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    var plain = out.toByteArray();
    var remark = ("Exif\0\0" + WHO).getBytes(StandardCharsets.US_ASCII);
    var whole = new ByteArrayOutputStream();
    whole.write(plain, 0, 2);
    whole.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (remark.length + 2)});
    whole.writeBytes(remark);
    whole.writeBytes(Arrays.copyOfRange(plain, 2, plain.length));
    return whole.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFileSaysNothingOfItsAuthorAndItsPagesStay() throws IOException {
    var signed = signed();
    assertThat(text(signed).split(WHO, -1)).hasSizeGreaterThan(6);
    var bare = BarePdf.of(signed).orElseThrow();
    try (var pdf = Loader.loadPDF(bare)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Une classe sans murs");
      assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
      assertThat(pdf.getDocumentInformation().getMetadataKeys()).isEmpty();
      var resources = pdf.getPage(0).getResources();
      var name = resources.getXObjectNames().iterator().next();
      var picture = (PDImageXObject) resources.getXObject(name);
      assertThat(picture.getImage().getWidth()).isEqualTo(8);
      try (var out = new ByteArrayOutputStream()) {
        pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        assertThat(text(out.toByteArray())).doesNotContain(WHO);
      }
    }
  }

  @Test
  void whatCannotBeReadIsHandedToNobody() {
    assertThat(BarePdf.of("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }

  @Test
  void whatUnpacksWithoutEndIsHandedToNobody() {
    assertThat(BarePdf.of(SwellingPdf.of(80))).isEmpty();
    assertThat(BarePdf.of(SwellingPdf.of(4))).isPresent();
  }
}
