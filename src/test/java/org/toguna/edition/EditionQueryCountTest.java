package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
      counts(awa, edition);
      add(awa, edition, "Deux", "2030-01-30", "NE");
      add(awa, edition, "Trois", "2030-01-31", "ML");
      awa.edition();
      awa.edition();
      counts(awa, edition);
    }
  }

  private static void add(Awa awa, int edition, String name, String day, String country) {
    for (Shelves shelf : Shelves.values()) {
      var form = Awa.with(shelf.form(), shelf.text(), name, "code", country);
      awa.post(shelf.at(edition), shelf == Shelves.DAY ? Awa.with(form, "date", day) : form);
    }
    assertThat(awa.ids(Shelves.ROOM.at(edition))).isNotEmpty();
  }

  private static void counts(Awa awa, int edition) {
    awa.site.page("/editeur");
    for (Shelves shelf : Shelves.values()) {
      assertThat(asked(awa, shelf.at(edition))).as("" + shelf).isEqualTo(2);
    }
    assertThat(asked(awa, "/organisation/editions")).isEqualTo(2);
    assertThat(asked(awa, "/organisation/journal")).isEqualTo(7);
    assertThat(asked(awa, "/organisation")).isEqualTo(15);
    fresh(awa, edition);
    assertThat(asked(awa, "/")).isEqualTo(11);
    assertThat(asked(awa, "/communiques")).isEqualTo(3);
    assertThat(asked(awa, "/partenaires")).isEqualTo(2);
    assertThat(asked(awa, "/informations-pratiques")).isEqualTo(3);
    assertThat(asked(awa, "/editions")).isEqualTo(2);
    assertThat(asked(awa, "/panels")).isEqualTo(6);
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
