package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Browser;
import org.toguna.testing.Look;

/// The pages of the contests' desk, and what changed in a rule book, keep nobody out and fit on a
/// small phone.
class ContestsLookTest {

  @ParameterizedTest
  @EnumSource(names = {"EXAMINED", "EXAMINED_DARK"})
  void nobodyIsKeptOut(Look look) {
    try (var podium = Podium.on(Db.Engine.SQLITE);
        var visit = Browser.of(podium.site, look)) {
      var found = new ArrayList<String>();
      for (String page : pages(podium)) {
        found.addAll(visit.open(page).barriers());
        if (visit.tooWide() > 0) {
          found.add(page + " is too wide by " + visit.tooWide());
        }
      }
      found.addAll(visit.faults());
      assertThat(found).isEmpty();
    }
  }

  private static List<String> pages(Podium podium) {
    var id = podium.whole("regards");
    podium.open(id, "");
    var desk = Podium.at(id);
    podium.post(desk + "/prix/public", "name.fr=Prix du public&amount=2000000&place=1");
    podium.open(id, "Le partenaire double le prix du public");
    podium.post(desk + "/prix/public", "name.fr=Prix du public&amount=3000000&place=1");
    return List.of(
        Podium.DESK,
        Podium.DESK + "/nouveau",
        desk,
        desk + "/presentation",
        desk + "/calendrier",
        desk + "/bareme",
        desk + "/categories",
        desk + "/conditions",
        desk + "/conditions/nouveau?genre=CAPITAL",
        desk + "/criteres",
        desk + "/criteres/pitch",
        desk + "/prix",
        desk + "/prix/nouveau?genre=WOMEN",
        desk + "/apercu",
        "/concours/regards",
        "/concours/regards/conditions",
        "/concours/regards/reglement/1",
        "/concours/regards/reglement/2/changements");
  }
}
