package org.toguna.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.toguna.testing.DemoSite;
import org.toguna.testing.TestSite;
import tools.jackson.databind.json.JsonMapper;

/// What newsrooms, phones and readers of other languages are given beside the pages.
class FollowingTest {
  private final TestSite site = DemoSite.shared();

  @Test
  void communiquesAreAFeed() throws Exception {
    var feed = site.page("/communiques.atom");
    var xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    assertThat(xml.getElementsByTagName("entry").getLength()).isEqualTo(3);
    assertThat(xml.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo("2026-01-31T18:00:00Z");
    assertThat(site.page("/communiques")).contains("href=\"/communiques.atom\"");
  }

  @Test
  void thePhoneIsToldWhatToInstall() {
    var manifest = JsonMapper.shared().readTree(site.page("/manifest.webmanifest"));
    assertThat(manifest.get("name").asString()).isEqualTo("Semaine du numérique");
    assertThat(manifest.get("start_url").asString()).isEqualTo("/programme");
  }

  @Test
  void theWorkerIsLookedUpEachTime() {
    var worker = site.get("/sw.js");
    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(worker.headers().firstValue("Content-Type").orElse("")).contains("javascript");
  }

  @Test
  void arabicIsReadFromRightToLeft() {
    assertThat(site.page("/?lang=ar"))
        .contains("lang=\"ar\" dir=\"rtl\"", "الأسبوع الرقمي", "حلقات نقاش رفيعة المستوى")
        .doesNotContain("Pays invités", "Voir le programme", "Dates clés");
  }

  @Test
  void aPageThatIsNotTranslatedYetIsMarkedAsFrenchAndStandsFromLeftToRight() {
    var french = "<main id=\"contenu\" lang=\"fr\" dir=\"ltr\"";
    assertThat(site.page("/connexion?lang=ar")).contains("lang=\"ar\" dir=\"rtl\"", french);
    assertThat(site.page("/connexion?lang=mos")).contains(french);
    assertThat(site.page("/?lang=ar")).doesNotContain(french);
    assertThat(site.page("/connexion?lang=en")).doesNotContain(french);
  }

  @Test
  void everyAnnouncedFactIsOnTheHomePage() {
    assertThat(site.page("/"))
        .contains(
            "Le e\u2011gouvernement à l’ère de l’intelligence artificielle",
            "opportunités et défis pour la culture",
            "29\u00a0–\u00a031 janvier 2026",
            "Centre International de Conférences de Bamako",
            "général Assimi Goïta, président de la Transition",
            "Modernisation de l’Administration",
            "Burkina Faso",
            "Niger",
            "Concours de startups",
            "Panels de haut niveau",
            "Master classes",
            "Grandes expositions",
            "inclusif, souverain et porteur de croissance");
  }

  @Test
  void recommendationsOfTheSecondAndThirdEditionAreRead() {
    assertThat(site.page("/recommandations"))
        .contains(
            "Couverture accélérée des zones blanches",
            "Mécanisme de soutien aux start-ups et de protection de leurs inventions");
  }
}
