package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;

/// Awa keeps the lists of an edition: rooms, days, partners and the rest.
@ParameterizedClass
@EnumSource(Db.Engine.class)
@SuppressWarnings("NullAway.Init") // set before each engine's turn
class ShelfTest {
  private static Awa awa;

  @Parameter Db.Engine engine;

  @BeforeParameterizedClassInvocation
  static void theSiteOpens(Db.Engine engine) {
    awa = Awa.on(engine);
  }

  @AfterParameterizedClassInvocation
  static void theSiteCloses() {
    awa.close();
  }

  private String one(Shelves shelf, int edition) {
    assertThat(awa.post(shelf.at(edition), shelf.form()).statusCode()).isEqualTo(303);
    return awa.ids(shelf.at(edition)).getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAddedIsListed(Shelves shelf) {
    int edition = awa.edition();

    one(shelf, edition);

    assertThat(awa.site.page(shelf.at(edition))).contains(shelf.typed());
  }

  @ParameterizedTest
  @EnumSource
  void aFormShowsWhatWasTyped(Shelves shelf) {
    int edition = awa.edition();
    var id = one(shelf, edition);

    var page = awa.site.page(shelf.at(edition) + "/" + id);

    assertThat(page).contains(shelf.form().values().stream().filter(v -> !"on".equals(v)).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aChangeIsListed(Shelves shelf) {
    int edition = awa.edition();
    var id = one(shelf, edition);

    var changed = Awa.with(shelf.form(), shelf.text(), "Tout autre chose");
    assertThat(awa.post(shelf.at(edition) + "/" + id, changed).statusCode()).isEqualTo(303);

    assertThat(awa.site.page(shelf.at(edition)))
        .contains("Tout autre chose")
        .doesNotContain(">" + shelf.typed() + "<");
    assertThat(awa.ids(shelf.at(edition))).containsExactly(id);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDeletedIsGone(Shelves shelf) {
    int edition = awa.edition();
    var id = one(shelf, edition);

    awa.post(shelf.at(edition) + "/" + id + "/suppression", Map.of());

    assertThat(awa.ids(shelf.at(edition))).isEmpty();
    assertThat(awa.site.get(shelf.at(edition) + "/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsOutsideItsLimitsIsToldTheLimits() {
    var rooms = Shelves.ROOM;
    var few = Awa.with(rooms.form(), "capacity", "-4");

    assertThat(awa.post(rooms.at(awa.edition()), few).body())
        .contains(">Écrivez un nombre de 0 à 100\u202f000</p>");

    var endless = Awa.with(rooms.form(), "name", "x".repeat(121));
    assertThat(awa.post(rooms.at(awa.edition()), endless).body())
        .contains("Ce texte est trop long\u00a0: au plus 120 signes");
  }

  @ParameterizedTest
  @EnumSource
  void aDoubleClickAddsOnce(Shelves shelf) {
    int edition = awa.edition();
    var form = Awa.with(shelf.form(), "_once", "double-" + shelf + edition);

    var first = awa.post(shelf.at(edition), form);
    var second = awa.post(shelf.at(edition), form);

    assertThat(awa.ids(shelf.at(edition))).hasSize(1);
    assertThat(second.headers().map().get("Location"))
        .isEqualTo(first.headers().map().get("Location"));
  }

  @ParameterizedTest
  @EnumSource
  void aDoubleClickOnDeleteIsNoError(Shelves shelf) {
    int edition = awa.edition();
    var delete = shelf.at(edition) + "/" + one(shelf, edition) + "/suppression";
    var form = Map.of("_once", "away-" + shelf + edition);

    assertThat(awa.post(delete, form).statusCode()).isEqualTo(303);
    assertThat(awa.post(delete, form).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyFieldIsNamedAndTheRestKept(Shelves shelf) {
    int edition = awa.edition();
    var missing = shelf.textIsRequired() ? shelf.text() : "code";
    var kept = shelf.textIsRequired() ? "" : shelf.typed();

    var answer = awa.post(shelf.at(edition), Awa.with(shelf.form(), missing, ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#f-" + missing.replace('.', '-') + "\"", "aria-invalid=\"true\"", kept);
    shelf
        .form()
        .forEach((name, value) -> {
          if (!name.equals(missing)) {
            assertThat(answer.body()).as(name).contains(value);
          }
        });
    assertThat(awa.ids(shelf.at(edition))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anotherEditionsThingIsNotThere(Shelves shelf) {
    int mine = awa.edition();
    int other = awa.edition();
    var path = shelf.at(other) + "/" + one(shelf, mine);
    var before = awa.site.page(shelf.at(mine));

    assertThat(awa.site.get(path).statusCode()).isEqualTo(404);
    assertThat(awa.post(path, shelf.form()).statusCode()).isEqualTo(404);
    assertThat(awa.post(path + "/suppression", Map.of()).statusCode()).isEqualTo(404);
    assertThat(awa.site.page(shelf.at(mine))).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void textOfPeopleIsNeverHtml(Shelves shelf) {
    int edition = awa.edition();
    var hostile = "\"><script>alert(1)</script>{{7*7}}";

    awa.post(shelf.at(edition), Awa.with(shelf.form(), shelf.text(), hostile));
    var id = awa.ids(shelf.at(edition)).getFirst();

    assertThat(awa.site.page(shelf.at(edition)))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(awa.site.page(shelf.at(edition) + "/" + id)).doesNotContain("<script>alert");
    assertThat(awa.site.page("/organisation/journal")).doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeIsInTheJournal(Shelves shelf) {
    int edition = awa.edition();
    var id = one(shelf, edition);
    var one = shelf.at(edition) + "/" + id;
    awa.post(one, Awa.with(shelf.form(), shelf.text(), "Tout autre chose"));
    awa.post(one, Awa.with(shelf.form(), shelf.text(), "Tout autre chose"));
    awa.post(one + "/suppression", Map.of());

    var journal = awa.site.bean(Journal.class);
    var wanted =
        new Journal.Wanted(
            java.util.Optional.empty(), java.util.Optional.of(id), java.util.Optional.empty());
    var entries = awa.site.db().read(sql -> journal.read(sql, wanted, 10));

    assertThat(entries).extracting(Entry::verb).containsExactly("deleted", "changed", "added");
    assertThat(entries.get(1).changes())
        .contains(new Entry.Change(shelf.text(), shelf.typed(), "Tout autre chose"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ROOM", "DAY", "COUNTRY", "PART_PAGE"})
  void whatIsTakenIsSaidAtItsField(Shelves shelf) {
    int edition = awa.edition();
    one(shelf, edition);

    var answer = awa.post(shelf.at(edition), shelf.form());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Ce nom est déjà pris dans cette édition", "href=\"#f-");
    assertThat(awa.ids(shelf.at(edition))).hasSize(1);
  }
}
