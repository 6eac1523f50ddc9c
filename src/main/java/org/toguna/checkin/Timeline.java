package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_PLACE;
import static org.toguna.tables.Tables.CHECKIN_PRESENCE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.toguna.badge.BadgeId;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.CheckinPresenceRecord;

/// The story of a badge at a place, told anew from all its scans in the order of their corrected
/// times: gates that were offline for hours hand in theirs in any order, and the story comes out
/// the same. Whoever went in twice without going out is a double entry; whoever went in last is
/// inside.
final class Timeline {
  private final Unit unit;
  private final EditionId edition;

  Timeline(Unit unit, EditionId edition) {
    this.unit = unit;
    this.edition = edition;
  }

  /// One badge at one place.
  record Story(BadgeId badge, String place) {}

  void retell(Set<Story> stories) {
    if (stories.isEmpty()) {
      return;
    }
    var known = presences(stories);
    var next = new ArrayList<CheckinPresenceRecord>();
    var deltas = new HashMap<String, Integer>();
    scans(stories)
        .forEach((story, scans) -> {
          var last = told(scans);
          var was = Optional.ofNullable(known.get(story));
          boolean inside = last.filter(scan -> scan.way == Way.IN).isPresent();
          int before = was.filter(CheckinPresenceRecord::getInside).isPresent() ? 1 : 0;
          deltas.merge(story.place(), (inside ? 1 : 0) - before, Integer::sum);
          // Nobody let through after all: what was counted before is taken back.
          last.map(scan -> presence(story, inside, scan))
              .or(() -> was.map(Timeline::gone))
              .ifPresent(next::add);
        });
    write(next);
    deltas.forEach(this::count);
  }

  private Map<Story, CheckinPresenceRecord> presences(Set<Story> stories) {
    return unit
        .sql()
        .selectFrom(CHECKIN_PRESENCE)
        .where(CHECKIN_PRESENCE.BADGE_ID.in(badges(stories)))
        .and(CHECKIN_PRESENCE.PLACE.in(places(stories)))
        .fetch()
        .stream()
        .collect(Collectors.toMap(row -> new Story(row.getBadgeId(), row.getPlace()), row -> row));
  }

  private static Set<BadgeId> badges(Set<Story> stories) {
    return stories.stream().map(Story::badge).collect(Collectors.toSet());
  }

  private static Set<String> places(Set<Story> stories) {
    return stories.stream().map(Story::place).collect(Collectors.toSet());
  }

  /// What of a scan the story is made of.
  private record Step(UUID id, Way way, Instant passed, Found found) {}

  private record Found(Verdict verdict, boolean through, @Nullable UUID doubleOf) {}

  private Map<Story, List<Step>> scans(Set<Story> stories) {
    var found = new HashMap<Story, List<Step>>();
    unit.sql()
        .select(
            CHECKIN_SCAN.ID,
            CHECKIN_SCAN.BADGE_ID,
            CHECKIN_SCAN.PLACE,
            CHECKIN_SCAN.WAY,
            CHECKIN_SCAN.PASSED_AT,
            CHECKIN_SCAN.VERDICT,
            CHECKIN_SCAN.LET_THROUGH,
            CHECKIN_SCAN.DOUBLE_OF)
        .from(CHECKIN_SCAN)
        .where(CHECKIN_SCAN.BADGE_ID.in(badges(stories)))
        .and(CHECKIN_SCAN.PLACE.in(places(stories)))
        // What is from before a device's enrolment has one corrected time, but its clock's order.
        .orderBy(CHECKIN_SCAN.PASSED_AT, CHECKIN_SCAN.CLOCK_AT, CHECKIN_SCAN.ID)
        .forEach(row -> {
          var story = new Story(row.value2(), row.value3());
          if (stories.contains(story)) {
            found
                .computeIfAbsent(story, any -> new ArrayList<>())
                .add(
                    new Step(
                        row.value1(),
                        Way.valueOf(row.value4()),
                        row.value5(),
                        new Found(Verdict.valueOf(row.value6()), row.value7(), row.value8())));
          }
        });
    return found;
  }

  /// Marks what changed in the light of what came before it; answers the last one let through.
  private Optional<Step> told(List<Step> scans) {
    Step last = null;
    for (Step scan : scans) {
      boolean again = scan.way == Way.IN && last != null && last.way == Way.IN;
      var found = scan.found;
      var verdict = verdict(found.verdict, again);
      var doubleOf = again && found.through && last != null ? last.id : null;
      if (verdict != found.verdict || !Objects.equals(doubleOf, found.doubleOf)) {
        unit.sql()
            .update(CHECKIN_SCAN)
            .set(CHECKIN_SCAN.VERDICT, verdict.name())
            .set(CHECKIN_SCAN.DOUBLE_OF, doubleOf)
            .where(CHECKIN_SCAN.ID.eq(scan.id))
            .execute();
      }
      last = found.through ? scan : last;
    }
    return Optional.ofNullable(last);
  }

  private static Verdict verdict(Verdict found, boolean again) {
    return switch (found) {
      case ENTER, ALREADY_INSIDE -> again ? Verdict.ALREADY_INSIDE : Verdict.ENTER;
      case LEAVE, FULL, NOT_YET, WRONG_DAY, WRONG_ZONE, REVOKED, UNKNOWN -> found;
    };
  }

  private static CheckinPresenceRecord gone(CheckinPresenceRecord was) {
    var row = new CheckinPresenceRecord();
    row.setBadgeId(was.getBadgeId());
    row.setPlace(was.getPlace());
    row.setEditionId(was.getEditionId());
    row.setInside(false);
    row.setSinceAt(was.getSinceAt());
    row.setScanId(was.getScanId());
    return row;
  }

  private CheckinPresenceRecord presence(Story story, boolean inside, Step last) {
    var row = new CheckinPresenceRecord();
    row.setBadgeId(story.badge());
    row.setPlace(story.place());
    row.setEditionId(edition);
    row.setInside(inside);
    row.setSinceAt(last.passed);
    row.setScanId(last.id);
    return row;
  }

  private void write(List<CheckinPresenceRecord> rows) {
    if (rows.isEmpty()) {
      return;
    }
    unit.sql()
        .insertInto(CHECKIN_PRESENCE)
        .set(rows)
        .onConflict(CHECKIN_PRESENCE.BADGE_ID, CHECKIN_PRESENCE.PLACE)
        .doUpdate()
        .set(CHECKIN_PRESENCE.INSIDE, DSL.excluded(CHECKIN_PRESENCE.INSIDE))
        .set(CHECKIN_PRESENCE.SINCE_AT, DSL.excluded(CHECKIN_PRESENCE.SINCE_AT))
        .set(CHECKIN_PRESENCE.SCAN_ID, DSL.excluded(CHECKIN_PRESENCE.SCAN_ID))
        .execute();
  }

  private void count(String place, int delta) {
    if (delta == 0) {
      return;
    }
    unit.sql()
        .insertInto(CHECKIN_PLACE)
        .set(CHECKIN_PLACE.EDITION_ID, edition)
        .set(CHECKIN_PLACE.PLACE, place)
        // Who leaves was counted before: the row is there.
        .set(CHECKIN_PLACE.INSIDE, Math.max(0, delta))
        .onConflict(CHECKIN_PLACE.EDITION_ID, CHECKIN_PLACE.PLACE)
        .doUpdate()
        .set(CHECKIN_PLACE.INSIDE, CHECKIN_PLACE.INSIDE.plus(delta))
        .execute();
  }
}
