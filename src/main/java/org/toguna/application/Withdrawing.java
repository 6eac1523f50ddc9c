package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_FILE;
import static org.toguna.tables.Tables.APPLICATION_LIKENESS;
import static org.toguna.tables.Tables.APPLICATION_PIECE;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Takes dossiers back, at any time: the entries they held are free again at once, what they say is
/// erased on its day.
@Component
class Withdrawing {
  /// How long what was withdrawn is kept, for whoever has to answer what became of it.
  static final Duration KEPT = Duration.ofDays(30);

  private final ApplicationLetters letters;
  private final Journal journal;
  private final Clock clock;

  Withdrawing(ApplicationLetters letters, Journal journal, Clock clock) {
    this.letters = letters;
    this.journal = journal;
    this.clock = clock;
  }

  /// A draft that was never handed in is deleted at once; of what was, the candidate is written to.
  Became withdraw(Unit unit, Call call, Application read) {
    if (read.state() == State.DRAFT) {
      delete(unit, read.id());
      return new Became.Done(read);
    }
    var now = clock.instant();
    int taken =
        unit.sql()
            .update(APPLICATION)
            .set(APPLICATION.STATE, State.WITHDRAWN.name())
            .set(APPLICATION.WITHDRAWN_AT, now)
            .set(APPLICATION.ERASE_AT, now.plus(KEPT))
            .where(APPLICATION.ID.eq(read.id()))
            .and(APPLICATION.STATE.eq(State.SUBMITTED.name()))
            .execute();
    if (taken == 0) {
      return new Became.NotThere();
    }
    Slots.free(unit, read.id(), Slots.Holder.PERSON);
    Slots.free(unit, read.id(), Slots.Holder.FIRM);
    journal.note(
        unit,
        Actor.person(read.person()),
        Subject.of(Application.WORDS, read.id()),
        "withdrawn",
        null,
        Map.of("number", read.shownNumber()));
    unit.tell(new DossierChanged(read.contest(), read.id()));
    var gone = Application.get(unit.sql(), read.id());
    letters.withdrawn(unit, call, gone);
    return new Became.Done(gone);
  }

  /// Nothing of it remains.
  static void delete(Unit unit, UUID id) {
    var codes = Papers.codes(unit.sql(), id);
    unit.sql().deleteFrom(APPLICATION).where(APPLICATION.ID.eq(id)).execute();
    Papers.drop(unit, codes);
  }

  /// What was withdrawn and whose day has come: nothing is left of what was withdrawn while the
  /// call was open; of what was withdrawn later, that it was, under its number.
  static void erase(Unit unit, UUID id, Instant late) {
    var application = Application.get(unit.sql(), id);
    if (application.moments().withdrawn().filter(late::isAfter).isPresent()) {
      delete(unit, id);
      return;
    }
    var codes = Papers.codes(unit.sql(), id);
    var sql = unit.sql();
    sql.deleteFrom(APPLICATION_FILE).where(APPLICATION_FILE.APPLICATION_ID.eq(id)).execute();
    sql.deleteFrom(APPLICATION_PIECE).where(APPLICATION_PIECE.APPLICATION_ID.eq(id)).execute();
    sql.deleteFrom(APPLICATION_VERSION).where(APPLICATION_VERSION.APPLICATION_ID.eq(id)).execute();
    sql.deleteFrom(APPLICATION_LIKENESS)
        .where(APPLICATION_LIKENESS.ONE_ID.eq(id).or(APPLICATION_LIKENESS.OTHER_ID.eq(id)))
        .execute();
    sql.update(APPLICATION).setNull(APPLICATION.ERASE_AT).where(APPLICATION.ID.eq(id)).execute();
    Papers.drop(unit, codes);
  }
}
