package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.TRACK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.testing.Contents;

/// Awa copies an edition, held on the last days of January 2030, into the next one.
@ParameterizedClass
@EnumSource(Db.Engine.class)
@SuppressWarnings("NullAway.Init") // set before each engine's turn
class EditionCopyTest {
  private static Awa awa;
  private static int next = 500;

  @Parameter Db.Engine engine;

  @BeforeParameterizedClassInvocation
  static void theSiteOpens(Db.Engine engine) {
    awa = Awa.on(engine);
  }

  @AfterParameterizedClassInvocation
  static void theSiteCloses() {
    awa.close();
  }

  private int full() {
    int number = awa.edition();
    for (Shelves shelf : Shelves.values()) {
      awa.post(shelf.at(number), shelf.form());
    }
    awa.post(Awa.desk(number) + "/parcours", Map.of("name.fr", "Données", "position", "1"));
    return number;
  }

  /// All but the ticks named; the new edition begins a year and a day later and is a day shorter.
  private Map<String, String> form(EditionCopied.What... without) {
    var form = new HashMap<String, String>();
    form.put("number", "" + ++next);
    form.put("fiscalYear", "2030");
    form.put("from", "2031-01-30");
    form.put("to", "2031-01-31");
    for (EditionCopied.What what : EditionCopied.What.values()) {
      form.put(what.field(), "on");
    }
    for (EditionCopied.What what : without) {
      form.remove(what.field());
    }
    return form;
  }

  private Edition read(int number) {
    return awa.site.db().read(sql -> Editions.ofNumber(sql, number)).orElseThrow();
  }

  private List<Words> tracks(Edition edition) {
    return awa.site
        .db()
        .read(sql ->
            sql.select(TRACK.NAME)
                .from(TRACK)
                .where(TRACK.EDITION_ID.eq(edition.id()))
                .fetch(TRACK.NAME));
  }

  private Edition copy(int source, EditionCopied.What... without) {
    var answer = awa.post(Awa.desk(source) + "/copie", form(without));
    assertThat(answer.statusCode()).isEqualTo(303);
    return read(next);
  }

  @Test
  void whatIsTickedIsTakenOver() {
    int number = copy(full()).number();

    for (Shelves shelf : Shelves.values()) {
      boolean copied = shelf != Shelves.FIGURE && shelf != Shelves.ANNOUNCEMENT;
      assertThat(awa.ids(shelf.at(number))).as("" + shelf).hasSize(copied ? 1 : 0);
    }
  }

  @Test
  void theProgrammesTracksComeAlong() {
    var copy = copy(full());

    assertThat(tracks(copy)).extracting(name -> name.in(Lang.FR)).containsExactly("Données");
  }

  @Test
  void whatIsNotTickedStays() {
    var copy = copy(full(), EditionCopied.What.values());

    for (Shelves shelf : Shelves.values()) {
      assertThat(awa.ids(shelf.at(copy.number()))).as("" + shelf).isEmpty();
    }
    assertThat(tracks(copy)).isEmpty();
  }

  @Test
  void datesMoveByTheDaysBetweenTheTwo() {
    var copy = copy(full());

    var milestone = awa.site.db().read(sql -> Milestone.of(sql, copy.id())).getFirst();
    assertThat(milestone.span().opens()).hasToString("2030-11-25T00:00:00Z");
    var days = awa.site.db().read(sql -> EditionDay.of(sql, copy));
    assertThat(days.getFirst().title().in(Lang.FR)).isEqualTo("Ouverture");
    assertThat(days.getFirst().date()).hasToString("2031-01-30");
  }

  @Test
  void aDayBeyondTheNewEndIsLeftOut() {
    int source = full();
    awa.post(Shelves.DAY.at(source), Awa.with(Shelves.DAY.form(), "date", "2030-01-31"));

    var copy = copy(source);

    assertThat(awa.ids(Shelves.DAY.at(copy.number()))).hasSize(1);
  }

  @Test
  void theSourceIsLeftAsItWas() {
    int source = full();
    var before = awa.site.page(Shelves.MILESTONE.at(source));

    copy(source);

    assertThat(awa.site.page(Shelves.MILESTONE.at(source))).isEqualTo(before);
  }

  @Test
  void aDoubleClickCopiesOnce() {
    int source = full();
    var form = form();
    form.put("_once", "copy-" + source);
    awa.post(Awa.desk(source) + "/copie", form);
    var once = Contents.of(awa.site.db());

    assertThat(awa.post(Awa.desk(source) + "/copie", form).statusCode()).isEqualTo(303);

    assertThat(Contents.of(awa.site.db())).isEqualTo(once);
  }

  @Test
  void aTakenNumberCopiesNothing() {
    int source = full();
    var form = form();
    form.put("number", "" + source);
    var before = Contents.of(awa.site.db());

    var answer = awa.post(Awa.desk(source) + "/copie", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Une édition porte déjà ce numéro");
    assertThat(Contents.of(awa.site.db())).isEqualTo(before);
  }

  @Test
  void theCopyIsADraftWithItsHistory() {
    var copy = copy(full());

    assertThat(copy.ordinal().published()).isFalse();
    assertThat(awa.site.page("/organisation/journal?sujet=edition&id=" + copy.id()))
        .contains("Copie", "Copiée de l’édition");
  }
}
