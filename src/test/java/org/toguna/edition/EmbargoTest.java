package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.SetClock;

/// A communiqué that is to appear on 5 January 2026 at eight in Bamako, and not before.
class EmbargoTest {
  private static final Instant EIGHT = Instant.parse("2026-01-05T08:00:00Z");
  private static final String TITLE = "Les inscriptions sont ouvertes";
  private static final String PAGE = "/communiques/les-inscriptions-sont-ouvertes";
  private static final List<String> LISTS =
      List.of("/", "/communiques", "/communiques?lang=en", "/communiques.atom", "/sitemap.xml");

  private static int published(Awa awa) {
    int number = awa.edition();
    awa.publish(number);
    awa.post(Shelves.ANNOUNCEMENT.at(number), Shelves.ANNOUNCEMENT.form());
    return number;
  }

  @ParameterizedTest
  @EnumSource
  void beforeItsHourNobodyReadsIt(Db.Engine engine) {
    try (var awa = new Awa(engine, new SetClock(EIGHT.minusMillis(1)))) {
      int number = published(awa);

      assertThat(awa.site.get(PAGE).statusCode()).isEqualTo(404);
      for (String list : LISTS) {
        assertThat(awa.site.get(list).body()).as(list).doesNotContain(TITLE, PAGE);
      }
      assertThat(awa.site.get("/editions/" + number + PAGE).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void atItsHourItAppearsByItselfOnPagesKeptSinceBefore(Db.Engine engine) {
    var clock = new SetClock(EIGHT.minusMillis(1));
    try (var awa = new Awa(engine, clock)) {
      published(awa);
      LISTS.forEach(awa.site::get);
      awa.site.get(PAGE);

      clock.set(EIGHT);

      assertThat(awa.site.page(PAGE)).contains(TITLE, "Venez nombreux.");
      assertThat(awa.site.page("/")).contains(PAGE);
      assertThat(awa.site.page("/communiques")).contains(TITLE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDeskReadsItBefore(Db.Engine engine) {
    try (var awa = new Awa(engine, new SetClock(EIGHT.minusMillis(1)))) {
      var shelf = Shelves.ANNOUNCEMENT.at(published(awa));
      var preview = shelf + "/" + awa.ids(shelf).getFirst() + "/apercu";

      assertThat(awa.site.page(preview)).contains(TITLE, "sous embargo", "8\u00a0h\u00a000");
      assertThat(awa.site.get(preview).headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(awa.site.page(shelf)).contains("△ Sous embargo");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDraftIsNeverRead(Db.Engine engine) {
    try (var awa = new Awa(engine, new SetClock(EIGHT.plusSeconds(60)))) {
      int number = awa.edition();
      awa.publish(number);
      awa.post(
          Shelves.ANNOUNCEMENT.at(number), Awa.with(Shelves.ANNOUNCEMENT.form(), "published", ""));

      assertThat(awa.site.get(PAGE).statusCode()).isEqualTo(404);
      assertThat(awa.site.page("/organisation")).contains("Un communiqué est en brouillon");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAppearedKeepsItsAddress(Db.Engine engine) {
    try (var awa = new Awa(engine, new SetClock(EIGHT))) {
      var shelf = Shelves.ANNOUNCEMENT.at(published(awa));
      var one = shelf + "/" + awa.ids(shelf).getFirst();

      var answer = awa.post(one, Awa.with(Shelves.ANNOUNCEMENT.form(), "slug", "autre"));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("son adresse ne change plus");
      assertThat(awa.post(one, Map.copyOf(Shelves.ANNOUNCEMENT.form())).statusCode())
          .isEqualTo(303);
    }
  }
}
