package org.toguna.walk;

import static org.toguna.tables.Tables.WALK_GROUP;
import static org.toguna.tables.Tables.WALK_MEMBER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.pitch.PitchDay;

/// Writes the groups of a day, and who goes with which.
final class Grouping {
  static final int MOST = 20;
  static final int LONGEST = 60;

  private Grouping() {}

  /// Makes these the groups, in this order; a place that stays keeps its members. False once the
  /// list is closed, after which the database takes no other.
  static boolean name(Unit unit, UUID contest, List<String> names) {
    var day = PitchDay.find(unit.sql(), contest);
    if (day.isEmpty() || day.get().closed().isPresent()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      write(unit, contest, i + 1, names.get(i));
    }
    unit.sql()
        .deleteFrom(WALK_GROUP)
        .where(WALK_GROUP.CONTEST_ID.eq(contest))
        .and(WALK_GROUP.NUMBER.gt(names.size()))
        .execute();
    return true;
  }

  private static void write(Unit unit, UUID contest, int number, String name) {
    int changed =
        unit.sql()
            .update(WALK_GROUP)
            .set(WALK_GROUP.NAME, name)
            .where(WALK_GROUP.CONTEST_ID.eq(contest))
            .and(WALK_GROUP.NUMBER.eq(number))
            .execute();
    if (changed == 0) {
      unit.sql()
          .insertInto(WALK_GROUP)
          .set(WALK_GROUP.CONTEST_ID, contest)
          .set(WALK_GROUP.NUMBER, number)
          .set(WALK_GROUP.CLOSED, false)
          .set(WALK_GROUP.NAME, name)
          .execute();
    }
  }

  /// A juror's place: the number of a group, and whether it leads it.
  record Place(int group, boolean leads) {}

  /// Makes these, and no others, the members; a juror falls ill on the day itself.
  static void place(Unit unit, UUID contest, Map<PersonId, Place> places) {
    unit.sql().deleteFrom(WALK_MEMBER).where(WALK_MEMBER.CONTEST_ID.eq(contest)).execute();
    places.forEach((person, place) ->
        unit.sql()
            .insertInto(WALK_MEMBER)
            .set(WALK_MEMBER.CONTEST_ID, contest)
            .set(WALK_MEMBER.PERSON_ID, person)
            .set(WALK_MEMBER.PARTY, place.group())
            .set(WALK_MEMBER.LEADS, place.leads())
            .execute());
  }
}
