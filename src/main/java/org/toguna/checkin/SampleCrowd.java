package org.toguna.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.toguna.badge.Access;
import org.toguna.badge.Badges;
import org.toguna.badge.Holder;
import org.toguna.badge.Wanted;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.registration.Admission;

/// Made-up visitors of the demonstration, who come when real ones do: most between eight and half
/// past nine, many again after lunch. Their badges are nobody's.
@Component
class SampleCrowd {
  private static final int VISITORS = 150;
  private static final int OPENS = 7 * 60 + 45;
  private static final int MORNING = 105;
  private static final int LUNCH = 12 * 60 + 15;
  private static final int BREAK = 75;
  private static final int PRESS = 2;
  private static final int PRESS_ZONE = 1 << SampleGates.PRESS_ROOM;

  private final Db db;
  private final Badges badges;

  SampleCrowd(Db db, Badges badges) {
    this.db = db;
    this.badges = badges;
  }

  /// A badge at a door: 0 and 1 are entrances, 2 the press room.
  record Visit(int door, String code, Way way, Instant at) {}

  /// The visits of the edition's days that are over by now.
  List<Visit> of(Edition edition, Instant now) {
    // Always the same crowd: two demonstrations of one edition look alike.
    var chance = new SplittableRandom(edition.number());
    var days =
        edition.period().days().stream()
            .filter(
                day -> day.atTime(18, 0).atZone(edition.period().zone()).toInstant().isBefore(now))
            .toList();
    var visits = new ArrayList<Visit>();
    if (!days.isEmpty()) {
      var passes = db.write(unit -> badges(unit, edition));
      days.forEach(day -> day(visits, passes, new Day(edition, day, chance)));
    }
    return visits;
  }

  /// A badge's code, the days it is for, and whether it opens the press room.
  private record Pass(String code, Set<LocalDate> days, boolean press) {}

  private record Day(Edition edition, LocalDate date, RandomGenerator chance) {
    Instant at(int minute) {
      var midnight = date.atStartOfDay(edition.period().zone()).toInstant();
      return midnight.plusSeconds(minute * 60L + chance.nextInt(60));
    }

    /// Most come early in a span.
    int within(int minutes) {
      return (int) (minutes * chance.nextDouble() * chance.nextDouble());
    }
  }

  private static void day(List<Visit> visits, List<Pass> passes, Day day) {
    var chance = day.chance();
    for (int i = 0; i < passes.size(); i++) {
      if (chance.nextInt(5) == 0 || !passes.get(i).days().contains(day.date())) {
        continue;
      }
      var code = passes.get(i).code();
      int door = chance.nextInt(3) == 0 ? 1 : 0;
      visits.add(new Visit(door, code, Way.IN, day.at(OPENS + day.within(MORNING))));
      if (i % 50 == 7) {
        // Lent to somebody else at the other door, while neither had network.
        visits.add(new Visit(1 - door, code, Way.IN, day.at(OPENS + MORNING + i % 7)));
      }
      if (passes.get(i).press() && chance.nextBoolean()) {
        visits.add(new Visit(PRESS, code, Way.IN, day.at(10 * 60 + day.within(60))));
        visits.add(new Visit(PRESS, code, Way.OUT, day.at(11 * 60 + 5 + day.within(60))));
      }
      if (chance.nextBoolean()) {
        visits.add(new Visit(door, code, Way.OUT, day.at(LUNCH + day.within(45))));
        visits.add(new Visit(door, code, Way.IN, day.at(LUNCH + 45 + day.within(BREAK))));
      }
      visits.add(new Visit(door, code, Way.OUT, day.at(16 * 60 + 30 + day.within(85))));
    }
  }

  private List<Pass> badges(Unit unit, Edition edition) {
    var kinds = Admission.of(unit.sql(), edition.id());
    var passes = new ArrayList<Pass>();
    for (int i = 0; i < VISITORS && !kinds.isEmpty(); i++) {
      var kind = kinds.get(i % kinds.size());
      var access =
          new Access(kind.number(), kind.rights(), edition.period().from(), edition.period().to());
      var wanted = new Wanted(new Holder("example", Ids.next()), access, "Exemple " + (i + 1));
      var badge = badges.issue(unit, Actor.COMMAND_LINE, edition, wanted);
      boolean press = (kind.rights() & PRESS_ZONE) != 0;
      passes.add(new Pass(badge.codes().signed(), kind.days(), press));
    }
    return passes;
  }
}
