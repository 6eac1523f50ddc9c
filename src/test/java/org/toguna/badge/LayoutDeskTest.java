package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.BadgeLayout.Shown;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;

/// Fatoumata gives the badges of her edition their look.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class LayoutDeskTest {
  private TestSite site;
  private Edition edition;
  private Guest fatoumata;
  private String page;

  private void given(Db.Engine engine) {
    site = TestSite.guarded(engine);
    site.bean(EditionFile.class).take(TestSite.thirdEdition());
    edition = site.db().read(sql -> Editions.ofNumber(sql, 3).orElseThrow());
    fatoumata = site.as(Role.ORGANISER);
    page = edition.desk(LayoutDesk.PATH);
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private static Map<String, String> form(String ground, String foot) {
    var form = new LinkedHashMap<String, String>();
    form.put("ground", ground);
    form.put("pattern", "#fbf1dc");
    form.put("shows.BAND", "on");
    form.put("shows.COUNTRY", "on");
    form.put("foot", foot);
    return form;
  }

  private BadgeLayout kept() {
    return site.db().read(sql -> BadgeLayout.of(sql, edition.id()));
  }

  private String printed(Paper paper) throws IOException {
    var pdf = fatoumata.file(page + "/essai/" + paper.look() + ".pdf");
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatSheChoosesIsPrintedAndNothingElse(Db.Engine engine) throws IOException {
    given(engine);
    assertThat(kept()).isEqualTo(BadgeLayout.PLAIN);
    assertThat(printed(Paper.A6)).contains("Agence des technologies", "29 – 31 janvier 2026");
    assertThat(fatoumata.post(page, form("#0b5d1e", "Urgences : 15")).statusCode()).isEqualTo(303);
    assertThat(kept().shows()).containsExactlyInAnyOrder(Shown.BAND, Shown.COUNTRY);
    assertThat(printed(Paper.A6))
        .contains("Mariam Koné", "Mali", "Urgences : 15")
        .doesNotContain("Agence des technologies", "29 – 31 janvier 2026");
    assertThat(fatoumata.page(page)).contains("#0b5d1e");
  }

  @ParameterizedTest
  @EnumSource
  void aTrialOpensNoGate(Db.Engine engine) throws IOException {
    given(engine);
    for (Paper paper : Paper.values()) {
      assertThat(printed(paper)).as(paper.look()).contains("Essai");
    }
    var badges = site.bean(Badges.class);
    assertThat(site.db().<Integer>read(sql -> Badges.valid(sql, edition.id()).size())).isZero();
    var face = Sample.faces(key -> key, edition, 1).getFirst();
    var reading = site.db().read(sql -> badges.read(sql, edition, face.badge().codes().signed()));
    assertThat(reading).isNotInstanceOf(Reading.Good.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoColourChangesNothing(Db.Engine engine) {
    given(engine);
    assertThat(fatoumata.post(page, form("red;x", "")).statusCode()).isEqualTo(422);
    assertThat(kept()).isEqualTo(BadgeLayout.PLAIN);
    assertThat(fatoumata.get(page + "/essai/carton.pdf").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void herLineIsNeverMarkup(Db.Engine engine) throws IOException {
    given(engine);
    fatoumata.post(page, form("#141b42", "<b>Gras</b> & co"));
    assertThat(fatoumata.page(page)).doesNotContain("<b>Gras");
    assertThat(printed(Paper.A6)).contains("<b>Gras</b> & co");
  }
}
