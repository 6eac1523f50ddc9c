package org.toguna.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;

class ProgrammePagesTest {
  private static Bamako bamako;

  @BeforeAll
  static void theWeekIsAnnounced() {
    bamako = Bamako.on(Db.Engine.SQLITE);
    bamako.demonstration();
  }

  @AfterAll
  static void theWeekIsOver() {
    bamako.close();
  }

  private static String page(String path) {
    return bamako.site.page(path);
  }

  @Test
  void theFirstDayIsShownToWhoeverDoesNotAskForOne() {
    assertThat(page("/programme"))
        .contains("Cérémonie d’ouverture", "Intelligence artificielle et e-gouvernance")
        .doesNotContain("Identité numérique");
  }

  @Test
  void everyDayHasItsAddress() {
    assertThat(page("/programme?jour=2026-01-30")).contains("Identité numérique");
    assertThat(page("/programme?jour=tous")).contains("Cérémonie d’ouverture", "Clôture");
    assertThat(page("/editions/3/programme?jour=2026-01-31")).contains("Clôture");
  }

  @Test
  void whatIsNotThereIsNotThere() {
    for (var path :
        new String[] {
          "/programme?jour=2026-02-01",
          "/programme?jour=demain",
          "/programme/personne",
          "/programme/personne.ics",
          "/intervenants/personne",
          "/editions/9/programme"
        }) {
      assertThat(bamako.site.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void filtersWorkWithoutAScript() {
    assertThat(page("/programme?q=kulibali"))
        .contains("Création artistique", "e-gouvernance")
        .doesNotContain("Cérémonie d’ouverture");
    assertThat(page("/programme?genre=pitch")).contains("Finale").doesNotContain("Panel\u00a01");
    assertThat(page("/programme?parcours=confiance&jour=2026-01-30"))
        .contains("Identité numérique")
        .doesNotContain("satellite");
    assertThat(page("/programme?langue=mos")).contains("mot à mot").doesNotContain("satellite");
    assertThat(page("/programme?pays=NE&salle=hall-d-exposition"))
        .contains("pavillon du Niger")
        .doesNotContain("pavillon du Burkina");
    assertThat(page("/programme?q=zzz")).contains("Aucune séance ne répond");
  }

  @Test
  void roomsAreColumns() {
    assertThat(page("/programme/salles?jour=2026-01-29"))
        .contains("<th scope=\"col\">Salle des banquets</th>", "data-room=\"Salle de formation\"");
  }

  @Test
  void theModeratorComesFirst() {
    assertThat(page("/programme/acces-et-service-universel"))
        .containsSubsequence("Salamatou Idé", "Modération", "Issoufou Garba", "Panéliste");
  }

  @Test
  void hostileTitlesStayText() {
    bamako.panel(
        "<script>alert(1)</script> & \"</script>\"", Bamako.MORNING.plus(Duration.ofDays(2)), true);
    var list = page("/programme?jour=2026-01-31");
    var slug = list.replaceAll("(?s).*/programme/(script[^\"]*)\".*", "$1");
    assertThat(list).doesNotContain("<script>alert");
    assertThat(page("/programme/" + slug))
        .doesNotContain("<script>alert", "\"</script>\\\"")
        .contains("\\u003cscript\\u003ealert(1)\\u003c/script\\u003e");
  }

  @Test
  void aDraftShowsNowhere() {
    var draft = bamako.panel("Le panel secret", Bamako.MORNING, false);
    bamako.seat(draft, "Inconnue Diallo", Role.PANELLIST);
    for (var path :
        new String[] {
          "/programme?jour=tous",
          "/programme?q=secret",
          "/programme/salles?jour=tous",
          "/intervenants",
          "/programme.xml",
          "/programme.json",
          "/programme.ics",
          "/programme/hors-ligne.json",
          "/panels"
        }) {
      assertThat(page(path)).as(path).doesNotContain("panel secret", "panel-secret", "Inconnue");
    }
    assertThat(bamako.site.get("/programme/le-panel-secret").statusCode()).isEqualTo(404);
    assertThat(bamako.site.get("/intervenants/inconnue-diallo").statusCode()).isEqualTo(404);
  }

  @Test
  void partsAndCountriesShowTheirSessions() {
    assertThat(page("/panels")).contains("Panel\u00a01", "/programme?genre=panel");
    assertThat(page("/pays/bf")).contains("pays=BF", "Cérémonie d’ouverture");
  }

  @Test
  void recommendationsOfBothEditionsAreRead() {
    assertThat(page("/recommandations"))
        .contains("Mutualisation des ressources", "Couverture accélérée des zones blanches")
        .contains("Suivi à publier");
    assertThat(page("/recommandations?lang=en")).contains("Pooling of resources");
    assertThat(page("/?lang=fr")).contains("Lire les recommandations");
  }

  @Test
  void eightySessionsWeighAtMostSixAndAHalfKilobytes() throws IOException {
    try (var other = Bamako.on(Db.Engine.SQLITE)) {
      other.demonstration();
      var known = other.site.db().read(sql -> Sessions.all(sql, other.edition.id()));
      for (int i = 0; known.size() + i < 80; i++) {
        var like = known.get(i % known.size());
        other.add(
            like.subject().title() + " (2ᵉ groupe)",
            i % 2 == 0 ? Kind.MASTER_CLASS : Kind.VISIT,
            new Bamako.Slot(
                "Salle de formation",
                like.slot().starts().orElseThrow().plus(Duration.ofMinutes(45))),
            true);
      }
      var html = other.site.page("/programme?jour=tous");
      assertThat(html.split("<li data-kind=", -1)).hasSize(81);
      assertThat(gzipped(html)).isLessThanOrEqualTo(6_500);
    }
  }

  private static int gzipped(String html) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(html.getBytes(StandardCharsets.UTF_8));
    }
    System.out.println("programme of 80 sessions: " + out.size() + " bytes compressed");
    return out.size();
  }
}
