package org.toguna.scoring;

import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PAIR;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.time.Instant;
import org.toguna.edition.EditionId;
import org.toguna.jury.Seat;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;

/// Seats of a jury, given without its desk.
public final class Seating {
  private Seating() {}

  /// Makes somebody a juror, where it is none, and gives it the dossier to read.
  public static void give(Unit unit, EditionId edition, Seat seat) {
    unit.sql()
        .insertInto(JURY)
        .set(JURY.CONTEST_ID, seat.contest())
        .set(JURY.EDITION_ID, edition)
        .onConflictDoNothing()
        .execute();
    member(unit, seat);
    unit.sql()
        .insertInto(JURY_PAIR)
        .set(JURY_PAIR.APPLICATION_ID, seat.application())
        .set(JURY_PAIR.PERSON_ID, seat.juror())
        .set(JURY_PAIR.CONTEST_ID, seat.contest())
        .set(JURY_PAIR.BARRED, false)
        .set(JURY_PAIR.VERSION, 1)
        .onConflictDoNothing()
        .execute();
    unit.sql()
        .insertInto(JURY_SEAT)
        .set(JURY_SEAT.CONTEST_ID, seat.contest())
        .set(JURY_SEAT.ROUND, seat.round().name())
        .set(JURY_SEAT.APPLICATION_ID, seat.application())
        .set(JURY_SEAT.PERSON_ID, seat.juror())
        .set(JURY_SEAT.GIVEN_AT, Instant.EPOCH)
        .execute();
  }

  private static void member(Unit unit, Seat seat) {
    unit.sql()
        .insertInto(JURY_MEMBER)
        .set(JURY_MEMBER.CONTEST_ID, seat.contest())
        .set(JURY_MEMBER.PERSON_ID, seat.juror())
        .set(JURY_MEMBER.STATE, "ACTIVE")
        .set(JURY_MEMBER.SITS, true)
        .set(JURY_MEMBER.CHAIR, false)
        .set(JURY_MEMBER.BODY, "")
        .set(JURY_MEMBER.CATEGORIES, "")
        .set(JURY_MEMBER.KEYWORDS, "")
        .set(JURY_MEMBER.LANGS, "fr")
        .set(JURY_MEMBER.KIN, false)
        .set(JURY_MEMBER.INVITED_AT, Instant.EPOCH)
        .set(JURY_MEMBER.DECLARED_AT, Instant.EPOCH)
        .onConflictDoNothing()
        .execute();
  }

  /// Makes one of a contest's jurors its chair.
  static void chair(Unit unit, Seat seat) {
    unit.sql()
        .update(JURY_MEMBER)
        .set(JURY_MEMBER.CHAIR, true)
        .where(JURY_MEMBER.CONTEST_ID.eq(seat.contest()))
        .and(JURY_MEMBER.PERSON_ID.eq(seat.juror()))
        .execute();
  }

  /// Keeps one of a contest's jurors from a dossier.
  static void bar(Unit unit, Seat seat) {
    unit.sql()
        .insertInto(JURY_PAIR)
        .set(JURY_PAIR.APPLICATION_ID, seat.application())
        .set(JURY_PAIR.PERSON_ID, seat.juror())
        .set(JURY_PAIR.CONTEST_ID, seat.contest())
        .set(JURY_PAIR.BARRED, true)
        .set(JURY_PAIR.VERSION, 1)
        .onConflict(JURY_PAIR.APPLICATION_ID, JURY_PAIR.PERSON_ID)
        .doUpdate()
        .set(JURY_PAIR.BARRED, true)
        .execute();
    unit.sql()
        .insertInto(JURY_CONFLICT)
        .set(JURY_CONFLICT.ID, Ids.next())
        .set(JURY_CONFLICT.APPLICATION_ID, seat.application())
        .set(JURY_CONFLICT.PERSON_ID, seat.juror())
        .set(JURY_CONFLICT.SOURCE, "PINNED")
        .set(JURY_CONFLICT.KIND, "")
        .set(JURY_CONFLICT.REASON, "Sa cousine.")
        .set(JURY_CONFLICT.BARS, true)
        .set(JURY_CONFLICT.FOUND_AT, Instant.EPOCH)
        .execute();
  }
}
