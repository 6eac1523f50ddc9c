package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_PAIR;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Keeps jurors and dossiers apart. Whoever bars a pair takes its seats away first: the database
/// takes no bar beside a seat.
@Component
class Conflicts {
  private final Journal journal;
  private final Clock clock;

  Conflicts(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// Bars a pair that was compared; said again by the same source, the new reason stands.
  boolean pin(Unit unit, Pair pair, Source source, String reason) {
    touch(unit, pair.contest());
    if (!bar(unit, pair)) {
      return false;
    }
    put(unit, pair, source, "", reason);
    return true;
  }

  /// Bars a pair for what was seen by comparing; the caller counts the change.
  void infer(Unit unit, Pair pair, Kind kind, String seen) {
    bar(unit, pair);
    put(unit, pair, Source.INFERRED, kind.name(), seen);
  }

  private static boolean bar(Unit unit, Pair pair) {
    vacate(
        unit,
        JURY_SEAT
            .APPLICATION_ID
            .eq(pair.application())
            .and(JURY_SEAT.PERSON_ID.eq(pair.juror()))
            .and(JURY_SEAT.CONTEST_ID.eq(pair.contest())));
    return unit.sql()
            .update(JURY_PAIR)
            .set(JURY_PAIR.BARRED, true)
            .where(of(pair))
            .and(JURY_PAIR.CONTEST_ID.eq(pair.contest()))
            .execute()
        == 1;
  }

  static Condition of(Pair pair) {
    return JURY_PAIR
        .APPLICATION_ID
        .eq(pair.application())
        .and(JURY_PAIR.PERSON_ID.eq(pair.juror()));
  }

  /// Takes seats away and tells of each.
  static void vacate(Unit unit, Condition wanted) {
    var gone = Seats.read(unit.sql(), wanted);
    if (!gone.isEmpty()) {
      unit.sql().deleteFrom(JURY_SEAT).where(wanted).execute();
      gone.forEach(seat -> unit.tell(new SeatGone(seat)));
    }
  }

  private void put(Unit unit, Pair pair, Source source, String kind, String reason) {
    unit.sql()
        .insertInto(JURY_CONFLICT)
        .set(JURY_CONFLICT.ID, Ids.next())
        .set(JURY_CONFLICT.APPLICATION_ID, pair.application())
        .set(JURY_CONFLICT.PERSON_ID, pair.juror())
        .set(JURY_CONFLICT.SOURCE, source.name())
        .set(JURY_CONFLICT.KIND, kind)
        .set(JURY_CONFLICT.REASON, reason)
        .set(JURY_CONFLICT.BARS, true)
        .set(JURY_CONFLICT.FOUND_AT, clock.instant())
        .onConflict(
            JURY_CONFLICT.APPLICATION_ID,
            JURY_CONFLICT.PERSON_ID,
            JURY_CONFLICT.SOURCE,
            JURY_CONFLICT.KIND)
        .doUpdate()
        .set(JURY_CONFLICT.REASON, reason)
        .set(JURY_CONFLICT.BARS, true)
        .setNull(JURY_CONFLICT.LIFTED_AT)
        .set(JURY_CONFLICT.LIFTED_REASON, "")
        .execute();
  }

  /// Lifts one that stands, for this reason; its pair is free again if it was the last. False if it
  /// stands no more.
  boolean lift(Unit unit, Pair pair, UUID conflict, String reason) {
    touch(unit, pair.contest());
    boolean lifted =
        unit.sql()
                .update(JURY_CONFLICT)
                .setNull(JURY_CONFLICT.BARS)
                .set(JURY_CONFLICT.LIFTED_AT, clock.instant())
                .set(JURY_CONFLICT.LIFTED_REASON, reason)
                .where(JURY_CONFLICT.ID.eq(conflict))
                .and(JURY_CONFLICT.APPLICATION_ID.eq(pair.application()))
                .and(JURY_CONFLICT.PERSON_ID.eq(pair.juror()))
                .and(JURY_CONFLICT.BARS)
                .execute()
            == 1;
    free(unit, of(pair));
    return lifted;
  }

  /// Frees pairs that nothing bars any more.
  static void free(Unit unit, Condition pairs) {
    unit.sql()
        .update(JURY_PAIR)
        .set(JURY_PAIR.BARRED, false)
        .where(pairs)
        .and(JURY_PAIR.BARRED)
        .andNotExists(
            DSL.selectOne()
                .from(JURY_CONFLICT)
                .where(JURY_CONFLICT.APPLICATION_ID.eq(JURY_PAIR.APPLICATION_ID))
                .and(JURY_CONFLICT.PERSON_ID.eq(JURY_PAIR.PERSON_ID))
                .and(JURY_CONFLICT.BARS))
        .execute();
  }

  /// Counts a change of the jury; whoever changes it too waits for this unit.
  static void touch(Unit unit, UUID contest) {
    unit.sql()
        .update(JURY)
        .set(JURY.REVISION, JURY.REVISION.plus(1))
        .where(JURY.CONTEST_ID.eq(contest))
        .execute();
  }

  void note(Unit unit, Actor actor, Pair pair, String verb, Map<String, String> more) {
    var after =
        new TreeMap<String, String>(
            Map.of("application", pair.application().toString(), "juror", pair.juror().toString()));
    after.putAll(more);
    journal.note(unit, actor, Subject.of("jury", pair.contest()), verb, null, after);
  }
}
