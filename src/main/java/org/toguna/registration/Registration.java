package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.badge.BadgeId;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Often;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.RegistrationRecord;

/// A person's coming to an edition: one at most for each of both.
record Registration(UUID id, EditionId edition, UUID category, PersonId person, Standing standing) {
  private static final Often OF =
      new Often(slots ->
          slots
              .sql()
              .selectFrom(REGISTRATION)
              .where(REGISTRATION.EDITION_ID.eq(slots.like(REGISTRATION.EDITION_ID)))
              .and(REGISTRATION.PERSON_ID.eq(slots.like(REGISTRATION.PERSON_ID))));

  /// Its number, its place in the order of arrival, and how far it is.
  record Standing(State state, String number, int turn, Answered answered, Coming coming) {
    Optional<Instant> offeredUntil() {
      return answered.until();
    }

    String reason() {
      return answered.reason();
    }
  }

  /// Until when a place is offered; why it was refused.
  record Answered(Optional<Instant> until, String reason) {}

  /// When the person comes, and with which badge.
  record Coming(ComingDays days, Optional<BadgeId> badge) {}

  static Optional<Registration> of(DSLContext sql, EditionId edition, PersonId person) {
    return sql.fetchOptional(
            REGISTRATION,
            REGISTRATION.EDITION_ID.eq(edition).and(REGISTRATION.PERSON_ID.eq(person)))
        .map(Registration::of);
  }

  /// The same in a unit, as a rush asks it of everybody.
  static Optional<Registration> of(Unit unit, EditionId edition, PersonId person) {
    return unit.find(OF, edition, person).map(row -> of(row.into(REGISTRATION)));
  }

  static Optional<Registration> find(DSLContext sql, EditionId edition, UUID id) {
    return sql.fetchOptional(
            REGISTRATION, REGISTRATION.ID.eq(id).and(REGISTRATION.EDITION_ID.eq(edition)))
        .map(Registration::of);
  }

  static Registration of(RegistrationRecord row) {
    return new Registration(
        row.getId(),
        row.getEditionId(),
        row.getCategoryId(),
        row.getPersonId(),
        new Standing(
            State.valueOf(row.getState()),
            row.getNumber(),
            row.getTurn(),
            new Answered(Optional.ofNullable(row.getOfferedUntilAt()), row.getReason()),
            new Coming(ComingDays.read(row.getDays()), Optional.ofNullable(row.getBadgeId()))));
  }

  State state() {
    return standing.state();
  }

  /// In two groups, as it is read aloud.
  String shownNumber() {
    var number = standing.number().toUpperCase(Locale.ROOT);
    return number.substring(0, 4) + '-' + number.substring(4);
  }

  /// Its place in line, from 1; 0 where it has none, or a draw is still to say.
  int placeInLine(DSLContext sql) {
    if (state() != State.WAITING || LineDraw.isAwaited(sql, category)) {
      return 0;
    }
    return 1
        + sql.fetchCount(
            REGISTRATION,
            REGISTRATION
                .CATEGORY_ID
                .eq(category)
                .and(REGISTRATION.STATE.eq(State.WAITING.name()))
                .and(REGISTRATION.TURN.lt(standing.turn())));
  }
}
