package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_SHEET;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.toguna.jury.Seat;
import org.toguna.kit.base.Keys;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.ScoringSheetRecord;

/// A juror's sheet on a dossier. `number` is the dossier's, as it is read aloud; `code` names the
/// sheet where no juror may be named, `alias` the juror in its contest's tables.
///
/// @param person nobody once that person was erased
/// @param content encrypted; nothing once it was erased
record Sheet(
    UUID id, Place place, @Nullable PersonId person, Content content, Optional<Seal> seal) {

  /// On which dossier.
  record Place(ScoringRound.Key key, UUID application, String number, String code, String alias) {}

  record Content(int revision, byte @Nullable [] bytes, Instant saved) {}

  /// That it was sealed: the dossier's version that was read, what the public journal holds and
  /// where, and when.
  record Seal(int version, String digest, long entry, Instant at) {}

  static Condition at(Seat seat) {
    return in(new ScoringRound.Key(seat.contest(), seat.round()))
        .and(SCORING_SHEET.APPLICATION_ID.eq(seat.application()))
        .and(SCORING_SHEET.PERSON_ID.eq(seat.juror()));
  }

  static Condition in(ScoringRound.Key key) {
    return SCORING_SHEET
        .CONTEST_ID
        .eq(key.contest())
        .and(SCORING_SHEET.ROUND.eq(key.round().name()));
  }

  static Optional<Sheet> find(DSLContext sql, Seat seat) {
    return sql.fetchOptional(SCORING_SHEET, at(seat)).map(Sheet::of);
  }

  /// Those that match, by dossier.
  static List<Sheet> all(DSLContext sql, Condition which) {
    return sql.selectFrom(SCORING_SHEET)
        .where(which)
        .orderBy(SCORING_SHEET.NUMBER, SCORING_SHEET.ALIAS)
        .fetch(Sheet::of);
  }

  private static Sheet of(ScoringSheetRecord row) {
    var key =
        new ScoringRound.Key(row.getContestId(), org.toguna.contest.Round.valueOf(row.getRound()));
    return new Sheet(
        row.getId(),
        new Place(key, row.getApplicationId(), row.getNumber(), row.getCode(), row.getAlias()),
        row.getPersonId(),
        new Content(row.getRevision(), row.getContent(), row.getSavedAt()),
        Optional.ofNullable(row.getSealedAt()).map(at -> seal(row, at)));
  }

  private static Seal seal(ScoringSheetRecord row, Instant at) {
    return new Seal(
        row.getVersion(), HexFormat.of().formatHex(row.getDigest()), row.getLogIndex(), at);
  }

  Sheet with(Seal other) {
    return new Sheet(id, place, person, content, Optional.of(other));
  }

  String number() {
    return place.number();
  }

  String code() {
    return place.code();
  }

  boolean isSealed() {
    return seal.isPresent();
  }

  /// Nothing once it was erased.
  Optional<Enclosed> opened(Keys keys) {
    return Optional.ofNullable(content.bytes()).map(bytes -> Enclosed.opened(keys, bytes));
  }
}
