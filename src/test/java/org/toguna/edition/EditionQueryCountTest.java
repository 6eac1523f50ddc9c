package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;

/// No list asks once per row.
class EditionQueryCountTest {

  @Test
  void threeRowsAskNoMoreThanOne() {
    try (var awa = Awa.on(Db.Engine.SQLITE)) {
      int edition = awa.edition();
      awa.publish(edition);
      add(awa, edition, "Un", "2030-01-29", "BF");
      var one = counts(awa, edition);
      add(awa, edition, "Deux", "2030-01-30", "NE");
      add(awa, edition, "Trois", "2030-01-31", "ML");
      awa.edition();
      awa.edition();
      assertThat(counts(awa, edition)).isEqualTo(one);
    }
  }

  private static void add(Awa awa, int edition, String name, String day, String country) {
    for (Shelves shelf : Shelves.values()) {
      var form = Awa.with(shelf.form(), shelf.text(), name, "code", country);
      awa.post(shelf.at(edition), shelf == Shelves.DAY ? Awa.with(form, "date", day) : form);
    }
    assertThat(awa.ids(Shelves.ROOM.at(edition))).isNotEmpty();
  }

  /// The questions each page asks; the desk's home, which tells of everything, asks the most.
  private static Map<String, Integer> counts(Awa awa, int edition) {
    var counts = new TreeMap<String, Integer>();
    awa.site.page("/editeur");
    for (Shelves shelf : Shelves.values()) {
      counts.put("" + shelf, asked(awa, shelf.at(edition)));
    }
    for (String desk :
        List.of("/organisation/editions", "/organisation/journal", "/organisation")) {
      counts.put(desk, asked(awa, desk));
    }
    fresh(awa, edition);
    for (String page :
        List.of(
            "/",
            "/communiques",
            "/partenaires",
            "/informations-pratiques",
            "/editions",
            "/panels")) {
      counts.put(page, asked(awa, page));
    }
    assertThat(counts.values()).allSatisfy(asked -> assertThat(asked).isBetween(1, 24));
    return counts;
  }

  /// Drops what is kept, then reads the navigation's own questions once.
  private static void fresh(Awa awa, int edition) {
    awa.post(
        Shelves.FIGURE.at(edition),
        Map.of("number", "1", "label.fr", "fois", "part", "", "position", "99"));
    awa.site.page("/editeur");
  }

  private static int asked(Awa awa, String path) {
    awa.site.queries();
    awa.site.page(path);
    return awa.site.queries();
  }
}
