package org.toguna.badge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The signs on one page of a PDF as they were set, each at its place, before anything is made of
/// them.
final class Letters extends PDFTextStripper {
  private final List<TextPosition> found = new ArrayList<>();

  Letters(PDDocument document, int page) throws IOException {
    setStartPage(page);
    setEndPage(page);
    getText(document);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    found.add(text);
  }

  /// Those that match, in the order of the page's stream.
  Chosen of(String pattern) {
    return new Chosen(found.stream().filter(sign -> sign.getUnicode().matches(pattern)).toList());
  }

  record Chosen(List<TextPosition> letters) {
    List<String> signs() {
      return letters.stream().map(TextPosition::getUnicode).toList();
    }

    /// Whether the first of one stands to the left of the first of another.
    boolean leftOf(String one, String other) {
      return at(one) < at(other);
    }

    private float at(String sign) {
      return letters.stream()
          .filter(letter -> letter.getUnicode().equals(sign))
          .findFirst()
          .orElseThrow()
          .getXDirAdj();
    }
  }
}
