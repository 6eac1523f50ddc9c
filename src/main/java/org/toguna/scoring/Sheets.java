package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_SHEET;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.jury.Seat;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.tables.tables.records.ScoringSheetRecord;

/// Writes sheets. That the round takes marks, that the sheet is not sealed and is as its juror saw
/// it last are conditions of the writing statement; one for each seat is the database's constraint,
/// and that nothing changes a sealed one its trigger.
@Component
class Sheets {
  static final int CODE = 12;
  private static final int ALIAS = 7;
  private static final int SALT_BYTES = 16;

  private final PublicLog log;
  private final Journal journal;
  private final Keys keys;
  private final Clock clock;
  private final List<Unheard> unheard;

  Sheets(PublicLog log, Journal journal, Keys keys, Clock clock, List<Unheard> unheard) {
    this.log = log;
    this.journal = journal;
    this.keys = keys;
    this.clock = clock;
    this.unheard = unheard;
  }

  /// Whether a seal would come too early: teams of this round are still to be heard.
  boolean isEarly(DSLContext sql, Seat seat) {
    return unheard.stream().anyMatch(one -> one.ahead(sql, seat.contest(), seat.round()));
  }

  /// Which dossier, as its juror reads it now.
  record Dossier(String number, int version) {}

  /// Saves a draft over what was read as `revision`, 0 for a sheet that was not there. The same
  /// once more, after an answer that was lost, is saved already.
  Saved save(Unit unit, Seat seat, Dossier dossier, int revision, Marking marking) {
    if (!seated(unit, seat)) {
      return new Saved.NotThere();
    }
    var standing = Sheet.find(unit.sql(), seat);
    if (standing.isEmpty() && revision == 0) {
      return add(unit, seat, dossier, marking);
    }
    if (standing.isEmpty() || standing.get().isSealed()) {
      return new Saved.Over();
    }
    var sheet = standing.get();
    boolean same = sheet.opened(keys).filter(one -> one.marking().equals(marking)).isPresent();
    if (same) {
      return new Saved.Done(sheet);
    }
    if (sheet.content().revision() != revision) {
      return new Saved.Elsewhere(sheet);
    }
    int moved =
        unit.sql()
            .update(SCORING_SHEET)
            .set(SCORING_SHEET.CONTENT, Enclosed.draft(marking).closed(keys))
            .set(SCORING_SHEET.REVISION, revision + 1)
            .set(SCORING_SHEET.SAVED_AT, clock.instant())
            .where(SCORING_SHEET.ID.eq(sheet.id()))
            .and(SCORING_SHEET.REVISION.eq(revision))
            .and(SCORING_SHEET.SEALED_AT.isNull())
            .and(sheet.place().key().open())
            .execute();
    return moved == 1 ? done(unit, seat) : new Saved.Over();
  }

  /// Asked in the unit that writes, which no other unit can divide from it.
  private static boolean seated(Unit unit, Seat seat) {
    return org.toguna.jury.Seats.find(
            unit.sql(), seat.juror(), seat.contest(), seat.round(), seat.application())
        .isPresent();
  }

  private static Saved done(Unit unit, Seat seat) {
    return new Saved.Done(Sheet.find(unit.sql(), seat).orElseThrow());
  }

  private Saved add(Unit unit, Seat seat, Dossier dossier, Marking marking) {
    var key = new ScoringRound.Key(seat.contest(), seat.round());
    boolean open = unit.sql().fetchExists(org.jooq.impl.DSL.selectOne().where(key.open()));
    if (!open) {
      return new Saved.Over();
    }
    var row = new ScoringSheetRecord();
    row.setId(Ids.next());
    row.setContestId(seat.contest());
    row.setRound(seat.round().name());
    row.setApplicationId(seat.application());
    row.setPersonId(seat.juror());
    row.setAlias(alias(seat));
    row.setCode(Codes.next(CODE));
    row.setNumber(dossier.number());
    row.setRevision(1);
    row.setContent(Enclosed.draft(marking).closed(keys));
    row.setSavedAt(clock.instant());
    unit.insert(row);
    return done(unit, seat);
  }

  /// The same for all that a juror scores in a contest; nobody without the server's key finds the
  /// juror by it.
  private String alias(Seat seat) {
    var print = keys.fingerprint("juror in a contest", seat.contest() + " " + seat.juror());
    return Codes.of(print, ALIAS);
  }

  /// Seals what was read as `revision`: from now on nobody changes it, and the public journal holds
  /// its digest. Row and entry stand in one unit: after a cut there are both or neither.
  Saved seal(Unit unit, Seat seat, Dossier dossier, int revision) {
    if (!seated(unit, seat)) {
      return new Saved.NotThere();
    }
    var round = ScoringRound.find(unit.sql(), seat.contest(), seat.round().slug());
    var sheet = Sheet.find(unit.sql(), seat);
    if (round.isEmpty() || !round.get().isOpen() || sheet.isEmpty() || sheet.get().isSealed()) {
      return new Saved.Over();
    }
    if (sheet.get().content().revision() != revision) {
      return new Saved.Elsewhere(sheet.get());
    }
    if (isEarly(unit.sql(), seat)) {
      return new Saved.Early();
    }
    var marking = sheet.get().opened(keys).orElseThrow().marking();
    if (!marking.lacks(round.get().grid()).isEmpty()) {
      return new Saved.Lacking(sheet.get());
    }
    return enter(unit, round.get(), sheet.get(), dossier, marking) ? done(unit, seat) : over();
  }

  private static Saved over() {
    throw new IllegalStateException("The round was closed in the unit that seals");
  }

  private boolean enter(
      Unit unit, ScoringRound round, Sheet sheet, Dossier dossier, Marking marking) {
    var now = clock.instant();
    var enclosed = new Enclosed(marking, salt(), salt());
    var sealed = sheet.with(new Sheet.Seal(dossier.version(), "", 0, now));
    var digest = enclosed.digest(SheetText.of(round, sealed, enclosed));
    var entry = log.append(unit, Kind.SCORE, digest);
    boolean entered =
        unit.sql()
                .update(SCORING_SHEET)
                .set(SCORING_SHEET.CONTENT, enclosed.closed(keys))
                .set(SCORING_SHEET.VERSION, dossier.version())
                .set(SCORING_SHEET.DIGEST, digest)
                .set(SCORING_SHEET.LOG_INDEX, entry.index())
                .set(SCORING_SHEET.SEALED_AT, now)
                .where(SCORING_SHEET.ID.eq(sheet.id()))
                .and(SCORING_SHEET.REVISION.eq(sheet.content().revision()))
                .and(SCORING_SHEET.SEALED_AT.isNull())
                .and(round.key().open())
                .execute()
            == 1;
    note(unit, sheet, "scoring-sealed", Map.of("dossier", sheet.number()));
    return entered;
  }

  private static String salt() {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  private void note(Unit unit, Sheet sheet, String verb, Map<String, String> after) {
    var actor = Actor.person(Objects.requireNonNull(sheet.person()));
    journal.note(
        unit, actor, Subject.of("contest", sheet.place().key().contest()), verb, null, after);
  }

  /// Deletes a draft; what was sealed stays.
  static void drop(Unit unit, Seat seat) {
    unit.sql()
        .deleteFrom(SCORING_SHEET)
        .where(Sheet.at(seat))
        .and(SCORING_SHEET.SEALED_AT.isNull())
        .execute();
  }
}
