package org.toguna.programme;

import static org.toguna.tables.Tables.APPEARANCE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Writes who is on a session, in which role and order. Whoever leaves the table stays in its
/// history.
@Component
class Seats {
  private final SessionBook book;
  private final Journal journal;
  private final Clock clock;

  Seats(SessionBook book, Journal journal, Clock clock) {
    this.book = book;
    this.journal = journal;
    this.clock = clock;
  }

  /// A place at the table.
  record Seat(SpeakerId speaker, Role role) {}

  static List<Seat> of(List<Appearance> people) {
    return people.stream().map(one -> new Seat(one.guest().id(), one.role())).toList();
  }

  /// Seats exactly these people in this order; nothing happens if they sit there already.
  Session set(Unit unit, Actor actor, Session session, List<Seat> wanted) {
    var seated = Appearance.of(unit.sql(), session.id());
    var before = of(seated);
    if (before.equals(wanted)) {
      return session;
    }
    seated.stream()
        .filter(one -> !wanted.contains(new Seat(one.guest().id(), one.role())))
        .forEach(one -> withdraw(unit, one.id()));
    var kept =
        seated.stream()
            .collect(Collectors.toMap(one -> new Seat(one.guest().id(), one.role()), one -> one));
    for (int i = 0; i < wanted.size(); i++) {
      put(unit, session, wanted.get(i), i, Optional.ofNullable(kept.get(wanted.get(i))));
    }
    note(unit, actor, session, before, wanted);
    // Naming the first people is an announcement, not a change.
    return book.peopleChanged(unit, session, before.isEmpty() ? List.of() : notes(before, wanted));
  }

  /// Seats the first people of a session that was only just made, in one statement: a file may
  /// bring some hundred sessions. They are part of its making, so it does not count as changed.
  Session first(Unit unit, Actor actor, Session session, List<Seat> people) {
    if (people.isEmpty()) {
      return session;
    }
    var insert =
        unit.sql()
            .insertInto(
                APPEARANCE,
                APPEARANCE.ID,
                APPEARANCE.SESSION_ID,
                APPEARANCE.SPEAKER_ID,
                APPEARANCE.ROLE,
                APPEARANCE.POSITION);
    for (int i = 0; i < people.size(); i++) {
      var seat = people.get(i);
      insert = insert.values(Ids.next(), session.id(), seat.speaker(), seat.role().name(), i);
    }
    insert.execute();
    note(unit, actor, session, List.of(), people);
    return session;
  }

  private void note(Unit unit, Actor actor, Session session, List<Seat> before, List<Seat> after) {
    journal.note(
        unit,
        actor,
        Subject.of("session", session.id()),
        "people",
        Map.of("people", told(before)),
        Map.of("people", told(after)));
  }

  private static void put(
      Unit unit, Session session, Seat seat, int position, Optional<Appearance> known) {
    if (known.isEmpty()) {
      unit.sql()
          .insertInto(APPEARANCE)
          .set(APPEARANCE.ID, Ids.next())
          .set(APPEARANCE.SESSION_ID, session.id())
          .set(APPEARANCE.SPEAKER_ID, seat.speaker())
          .set(APPEARANCE.ROLE, seat.role().name())
          .set(APPEARANCE.POSITION, position)
          .execute();
    } else if (known.get().position() != position) {
      unit.sql()
          .update(APPEARANCE)
          .set(APPEARANCE.POSITION, position)
          .where(APPEARANCE.ID.eq(known.get().id()))
          .execute();
    }
  }

  private void withdraw(Unit unit, UUID appearance) {
    unit.sql()
        .update(APPEARANCE)
        .set(APPEARANCE.WITHDRAWN_AT, clock.instant())
        .where(APPEARANCE.ID.eq(appearance))
        .and(APPEARANCE.WITHDRAWN_AT.isNull())
        .execute();
  }

  private static String told(List<Seat> seats) {
    return seats.stream()
        .map(seat -> seat.role() + " " + seat.speaker())
        .collect(Collectors.joining(", "));
  }

  /// Who left and who came, role by role: the first who left is told as replaced by the first who
  /// came.
  private static List<ChangeNote> notes(List<Seat> before, List<Seat> after) {
    var notes = new ArrayList<ChangeNote>();
    for (Role role : Role.values()) {
      var left = ids(before, after, role);
      var came = ids(after, before, role);
      for (int i = 0; i < Math.max(left.size(), came.size()); i++) {
        notes.add(
            new ChangeNote(
                ChangeNote.What.of(role),
                i < left.size() ? left.get(i) : "",
                i < came.size() ? came.get(i) : ""));
      }
    }
    return notes;
  }

  private static List<String> ids(List<Seat> of, List<Seat> but, Role role) {
    return of.stream()
        .filter(seat -> seat.role() == role && !but.contains(seat))
        .map(seat -> seat.speaker().toString())
        .toList();
  }
}
