package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE_LAYOUT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.tables.tables.records.BadgeLayoutRecord;

/// How an edition's badges look on paper: its logo, its colours, what is shown, and a line of the
/// organisers' own. The code, the name and the category are always there.
///
/// @param logo a stored picture's code, empty for none
/// @param foot a line under the code on large badges, such as whom to call; may be empty
record BadgeLayout(String logo, Colours colours, Set<Shown> shows, String foot) {
  static final int LONGEST_FOOT = 60;

  static final BadgeLayout PLAIN =
      new BadgeLayout(
          "",
          new Colours(new Colour("#141b42"), new Colour("#e9b44c")),
          EnumSet.allOf(Shown.class),
          "");

  /// Behind the event's name, and of the band of mud cloth on it.
  record Colours(Colour ground, Colour pattern) {}

  /// What an organiser may leave out.
  enum Shown {
    /// When and where, under the event's name.
    WHEN,
    BAND,
    BODY,
    COUNTRY,
    /// The days that the badge is good for.
    DAYS
  }

  BadgeLayout {
    shows = Set.copyOf(shows);
  }

  boolean shows(Shown what) {
    return shows.contains(what);
  }

  /// An edition's, or the plain one.
  static BadgeLayout of(DSLContext sql, EditionId edition) {
    return sql.fetchOptional(BADGE_LAYOUT, BADGE_LAYOUT.EDITION_ID.eq(edition))
        .map(BadgeLayout::of)
        .orElse(PLAIN);
  }

  private static BadgeLayout of(BadgeLayoutRecord row) {
    var shows =
        Arrays.stream(row.getShows().split(",", -1))
            .filter(name -> !name.isEmpty())
            .map(Shown::valueOf)
            .collect(Collectors.toSet());
    var colours = new Colours(new Colour(row.getGround()), new Colour(row.getPattern()));
    return new BadgeLayout(row.getLogo(), colours, shows, row.getFoot());
  }

  /// Puts it where it differs from what is there, and notes by whom.
  void noted(Unit unit, Journal journal, Actor actor, EditionId edition) {
    var before = of(unit.sql(), edition);
    if (!before.equals(this)) {
      put(unit, edition);
      var subject = Subject.of("badge.layout", edition);
      journal.note(unit, actor, subject, "changed", before.told(), told());
    }
  }

  /// As the journal keeps it.
  Map<String, String> told() {
    var told = new TreeMap<String, String>();
    told.put("logo", logo);
    told.put("ground", colours.ground().hex());
    told.put("pattern", colours.pattern().hex());
    told.put("shows", String.join(", ", new TreeSet<>(shows).stream().map(Enum::name).toList()));
    told.put("foot", foot);
    return told;
  }

  void put(Unit unit, EditionId edition) {
    var row = new BadgeLayoutRecord();
    row.setEditionId(edition);
    row.setLogo(logo);
    row.setGround(colours.ground().hex());
    row.setPattern(colours.pattern().hex());
    row.setShows(new TreeSet<>(shows).stream().map(Enum::name).collect(Collectors.joining(",")));
    row.setFoot(foot);
    unit.sql()
        .insertInto(BADGE_LAYOUT)
        .set(row)
        .onConflict(BADGE_LAYOUT.EDITION_ID)
        .doUpdate()
        .set(row)
        .execute();
  }
}
