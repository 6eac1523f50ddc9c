package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.edition.EditionTold;
import org.toguna.edition.Editions;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.testing.Contents;
import org.toguna.testing.DemoSite;

/// Contests in an edition's file and in an edition's copy.
@ParameterizedClass
@EnumSource(Db.Engine.class)
class ContestFileTest extends AtThePodium {
  @Test
  void theSameFileTwiceChangesNothing() {
    podium.take(Podium.WHOLE.replace("slug: start-ups", "slug: deux-fois\n    opened: true"));
    var once = Contents.of(podium.site.db());

    podium.take(Podium.WHOLE.replace("slug: start-ups", "slug: deux-fois\n    opened: true"));

    assertThat(Contents.of(podium.site.db())).isEqualTo(once);
  }

  @Test
  void aFileOpensWhatWasNeverOpenedAndAmendsNothing() {
    var slug = "slug: fichier\n    opened: true";
    podium.take(Podium.WHOLE.replace("slug: start-ups", slug));
    var id = podium.contest("fichier").id();
    assertThat(podium.versions(id)).hasSize(1);

    podium.take(
        Podium.WHOLE.replace("slug: start-ups", slug).replace("amount: 5000000", "amount: 1"));

    assertThat(podium.versions(id)).hasSize(1);
    assertThat(podium.site.page("/concours/fichier")).contains("5\u202f000\u202f000 FCFA");
    assertThat(podium.contest("fichier").terms().prizes().getFirst().amount()).isEqualTo(1);
  }

  @Test
  void whatIsExportedIsTakenBackAsItWas() {
    var id = podium.whole("aller-retour");
    var before = podium.contest(id);
    var yaml =
        podium.site.db().read(sql -> podium.site.bean(EditionTold.class).yaml(sql, podium.edition));

    podium.site.bean(EditionFile.class).take(YamlMap.read("exported.yaml", yaml));

    assertThat(podium.contest(id)).isEqualTo(before);
    assertThat(yaml).contains("closing: '2025-12-21T23:59:59'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "closing: 2025-12-21T23:59:59|closing: 2025-11-17T08:00|CLOSING is not after",
        "closing: 2025-12-21T23:59:59|closing: demain|is not a day and hour",
        "weight: 60|weight: 0|no weight",
        "levels: [Rien, Tout]|levels: [Rien]|from 2 to 10 levels",
        "countries: [ML, BF, NE]|countries: [XX]|no list of country codes",
        "most: 35|most: 17|no ages",
        "kind: RESIDENCE|kind: RESIDENZ|is not one of",
        "percent: 50|percent: 101|no percentage",
        "own: { kind: WOMEN_SHARE, body: CAPITAL, percent: 50 }|own: { kind: UNRELATED, tie: JURY }|is no rule about women",
        "amount: 5000000|amount: 12.5|is not an amount",
        "slug: femmes|slug: un|stands twice",
        "weight: 60|weight: 61|cannot be opened",
        "slug: faux|slug: Faux|is no name of small letters",
        "opened: true|opened: true\\n    openedAt: 2020-01-01T00:00|is for examples alone",
      })
  void aWrongLineIsNamedAndNothingIsTaken(String right, String wrong, String says) {
    var file = Podium.WHOLE.replace("slug: start-ups", "slug: faux\n    opened: true");
    int before = podium.rows();
    var broken = file.replace(right, wrong.replace("\\n", "\n"));
    assertThat(broken).isNotEqualTo(file);

    assertThatThrownBy(() -> podium.take(broken))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("contests.yaml, line ")
        .hasMessageContaining(says);
    assertThat(podium.rows()).isEqualTo(before);
  }

  @Test
  void aCopiedEditionHasTheContestsUnopenedWithTheirDatesMoved() {
    podium.take(Podium.WHOLE.replace("slug: start-ups", "slug: copie\n    opened: true"));
    var form = new HashMap<String, String>();
    form.put("number", "4");
    form.put("fiscalYear", "2026");
    form.put("from", "2027-01-28");
    form.put("to", "2027-01-30");
    form.put("contests", "on");
    assertThat(podium.site.post("/organisation/editions/3/copie", form).statusCode())
        .isEqualTo(303);

    var next = podium.site.db().read(sql -> Editions.ofNumber(sql, 4)).orElseThrow();
    var copy = podium.site.db().read(sql -> Contest.find(sql, next.id(), "copie")).orElseThrow();
    assertThat(copy.standing().opened()).isFalse();
    assertThat(copy.terms().calendar().at(Step.CLOSING).orElseThrow())
        .hasToString("2026-12-20T23:59:59Z");
    assertThat(copy.terms().entry().conditions().get(1).rule())
        .isEqualTo(new Rule.FounderAge(18, 35, LocalDate.parse("2026-12-20")));
    assertThat(copy.terms().prizes()).isEqualTo(podium.contest("copie").terms().prizes());
  }

  @Test
  void theDemonstrationHasTwoContestsThatLackNothing() {
    podium.site.bean(EditionFile.class).take(YamlMap.read(DemoSite.file("contests-2026.yaml")));

    for (String slug : new String[] {"start-ups", "projets"}) {
      assertThat(Gaps.of(podium.contest(slug).terms())).isEmpty();
      assertThat(podium.contest(slug).example()).isTrue();
      assertThat(podium.site.page("/concours/" + slug))
          .contains("Données d’exemple", "Prix du public");
    }
  }
}
