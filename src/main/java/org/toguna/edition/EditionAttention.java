package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION_DAY;
import static org.toguna.tables.Tables.PART_PAGE;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Attention;
import org.toguna.kit.web.Scene;

/// What an edition still lacks, and which communiqués wait for their hour.
@Component
@Order(20)
class EditionAttention implements Attention {
  private static final Duration SOON = Duration.ofDays(2);

  private final EditionAtHand atHand;
  private final Clock clock;

  EditionAttention(EditionAtHand atHand, Clock clock) {
    this.atHand = atHand;
    this.clock = clock;
  }

  @Override
  public List<Item> items(DSLContext sql, Scene scene) {
    var items = new ArrayList<Item>();
    if (Publisher.of(sql).name().isEmpty()) {
      var sentence = scene.say("edition.attention.publisher");
      items.add(new Item(1, sentence, "/organisation/editeur", "ADMINISTRATOR", true));
    }
    atHand
        .now(sql)
        .ifPresent(edition -> {
          lacks(sql, edition, scene, items);
          news(sql, edition, scene, items);
        });
    return items;
  }

  private static void lacks(DSLContext sql, Edition edition, Scene scene, List<Item> items) {
    boolean shown = edition.ordinal().current();
    if (edition.wording().theme().isEmpty()) {
      var sentence = scene.say("edition.attention.theme");
      items.add(new Item(1, sentence, edition.desk(""), "ORGANISER", shown));
    }
    int silent =
        Part.values().length - sql.fetchCount(PART_PAGE, PART_PAGE.EDITION_ID.eq(edition.id()));
    var parts = scene.say("edition.attention.parts", silent);
    items.add(new Item(silent, parts, edition.desk("/parties"), "ORGANISER", shown));
    var period = edition.period();
    int outside =
        sql.fetchCount(
            EDITION_DAY,
            EDITION_DAY
                .EDITION_ID
                .eq(edition.id())
                .and(EDITION_DAY.DAY_ON.notBetween(period.from(), period.to())));
    var days = scene.say("edition.attention.days", outside);
    items.add(new Item(outside, days, edition.desk("/jours"), "ORGANISER", false));
  }

  private void news(DSLContext sql, Edition edition, Scene scene, List<Item> items) {
    var now = clock.instant();
    var releases = Announcement.all(sql, edition.id()).stream().map(Announcement::release).toList();
    int drafts = (int) releases.stream().filter(release -> !release.published()).count();
    int soon =
        (int)
            releases.stream()
                .filter(release -> release.published() && now.isBefore(release.embargo()))
                .filter(release -> release.embargo().isBefore(now.plus(SOON)))
                .count();
    var desk = edition.desk("/communiques");
    items.add(
        new Item(drafts, scene.say("edition.attention.drafts", drafts), desk, "EDITOR", false));
    items.add(new Item(soon, scene.say("edition.attention.embargo", soon), desk, "EDITOR", false));
  }
}
