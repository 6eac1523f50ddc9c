package org.toguna.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.kit.print.PdfUa;
import org.toguna.registration.MissingBadgesNow;
import org.toguna.testing.DemoSite;

/// Every kind of PDF that is handed out keeps PDF/UA-1, as far as a machine can tell: Ousmane, who
/// is blind, reads them with his ears.
class AccessiblePdfTest {
  private static final String DESK = "/organisation/editions/9";

  @Test
  void theExaminerTellsAPdfWithoutTags() throws IOException {
    try (var plain = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      plain.addPage(new PDPage());
      plain.save(bytes);
      assertThat(PdfUa.broken(bytes.toByteArray())).isNotEmpty();
    }
  }

  @Test
  void everyKindOfPdfKeepsPdfUa() {
    var pdfs = new LinkedHashMap<String, byte[]>();
    try (var summit = Summit.on(Db.Engine.SQLITE)) {
      var burkina = summit.delegation("BF", 3);
      var head = summit.head(burkina, "Aminata Ouédraogo", Summit.PHONE);
      var page = HeadPages.PATH + "/" + burkina;
      for (String name : new String[] {"Pɔl Kaboré", "محمد أغ إبراهيم"}) {
        head.post(page + "/membres", Map.of("name", name, "post", "Conseiller"));
      }
      var one = summit.team(burkina).getFirst();
      pdfs.put("one member’s letter", head.file(page + "/membres/" + one.id() + "/lettre.pdf"));
      pdfs.put("a letter for all", head.file(page + "/lettre.pdf?langue=en"));
      pdfs.put("one’s own data", head.file("/mon-espace/donnees.pdf"));
      MissingBadgesNow.issue(summit.site);
      var list = summit.desk.page(DESK + "/controle/listes");
      var at = list.replaceAll("(?s).*(/papier\\?categorie=[0-9]+).*", "$1");
      pdfs.put("a gate’s list", summit.desk.file(DESK + "/controle/listes" + at));
      for (String paper : new String[] {"a6", "four", "eight", "label", "roll"}) {
        var trial = DESK + "/apparence-des-badges/essai/" + paper + ".pdf";
        pdfs.put("badges, " + paper, summit.desk.file(trial));
      }
      pdfs.put(
          "badges in Arabic",
          summit.desk.file(DESK + "/apparence-des-badges/essai/a6.pdf?lang=ar"));
    }
    pdfs.put("a rule book", DemoSite.shared().guest().file("/concours/start-ups/reglement.pdf"));
    pdfs.forEach((kind, pdf) -> assertThat(PdfUa.broken(pdf)).as(kind).isEmpty());
  }
}
