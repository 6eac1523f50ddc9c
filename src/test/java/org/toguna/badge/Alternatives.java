package org.toguna.badge;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// What a screen reader is told of a document's figures.
final class Alternatives {
  private Alternatives() {}

  static List<String> of(PDDocument document) {
    var texts = new ArrayList<String>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), texts);
    return texts;
  }

  private static void collect(PDStructureNode node, List<String> texts) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          texts.add(element.getAlternateDescription());
        }
        collect(element, texts);
      }
    }
  }
}
