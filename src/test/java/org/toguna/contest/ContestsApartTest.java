package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;

/// What must not come through to another edition, to a page’s HTML, to the database’s count.
@ParameterizedClass
@EnumSource(Db.Engine.class)
class ContestsApartTest extends AtThePodium {
  @Test
  void anotherEditionsContestIsNotThere() {
    var id = podium.whole("ailleurs");
    podium.site.post(
        "/organisation/editions",
        Map.of("number", "8", "fiscalYear", "2029", "from", "2030-01-29", "to", "2030-01-31"));
    var other = "/organisation/editions/8/concours/" + id;
    for (String path :
        new String[] {"", "/presentation", "/categories", "/categories/culture", "/apercu"}) {
      assertThat(podium.site.get(other + path).statusCode()).as(path).isEqualTo(404);
    }
    var before = podium.contest(id);
    podium.post(other + "/categories/culture/suppression");
    podium.post(other + "/suppression");
    assertThat(podium.post(other + "/ouverture", "text=x").statusCode()).isEqualTo(404);
    assertThat(podium.contest(id)).isEqualTo(before);
  }

  @Test
  void textOfPeopleIsNeverHtmlNorAnArticle() {
    var hostile = "# \"><script>alert(1)</script> | ## {{7*7}}";
    var id = podium.whole("hostile");
    var form = podium.presentation(id);
    form.put("name.fr", hostile);
    form.put("summary.fr", "## 9. Faux article\n- faux\n" + hostile);
    podium.site.post(Podium.at(id) + "/presentation", form);
    podium.open(id, "");

    for (String path :
        new String[] {
          "/concours",
          "/concours/hostile",
          "/concours/hostile/reglement",
          "/concours/hostile/conditions",
          Podium.DESK,
          Podium.at(id),
          Podium.at(id) + "/apercu",
          "/organisation/journal"
        }) {
      assertThat(podium.site.page(path)).as(path).doesNotContain("<script>alert");
    }
    assertThat(podium.site.page("/concours/hostile/reglement"))
        .doesNotContain("<h2>9. Faux article</h2>");
    var book =
        podium.site.db().read(sql -> Version.find(sql, id, 1)).orElseThrow().frozen().in(Lang.FR);
    assertThat(book.blocks().stream().filter(block -> block.kind() == Book.Kind.ARTICLE))
        .hasSize(8);
  }

  @Test
  void listsAskNoMoreWithThreeThanWithOne() {
    var id = podium.whole("compte-un");
    podium.open(id, "");
    var one = counts(id);
    podium.open(podium.whole("compte-deux"), "");
    podium.open(podium.whole("compte-trois"), "");
    for (String name : new String[] {"Deux", "Trois"}) {
      podium.post(Podium.at(id) + "/categories", "name.fr=" + name + "&place=1");
    }
    assertThat(counts(id)).isEqualTo(one);
  }

  /// The questions that the desk's lists and the part's page ask.
  private static List<Integer> counts(UUID id) {
    var counts = new ArrayList<Integer>();
    for (String path :
        new String[] {
          Podium.DESK,
          Podium.at(id),
          Podium.at(id) + "/categories",
          "/concours?x=" + UUID.randomUUID(),
          "/concours/compte-un?x=" + UUID.randomUUID()
        }) {
      podium.site.page("/editeur");
      podium.site.queries();
      podium.site.page(path);
      counts.add(podium.site.queries());
    }
    return counts;
  }
}
