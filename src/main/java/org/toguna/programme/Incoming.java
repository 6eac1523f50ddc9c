package org.toguna.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// Brings a session and its people to what a file says of them, and touches nothing that already is
/// so.
@Component
class Incoming {
  private final SessionBook book;
  private final Seats seats;

  Incoming(SessionBook book, Seats seats) {
    this.book = book;
    this.seats = seats;
  }

  /// What a file says. Whether a session is published is the file's word only while it is new.
  record Arrival(
      Draft.Marks marks,
      Draft draft,
      List<Seats.Seat> people,
      boolean published,
      Optional<Words> cancelled) {}

  Session take(
      Unit unit, Actor actor, EditionId edition, Optional<Session> known, Arrival arrival) {
    var session =
        known
            .map(seen -> now(book.change(unit, actor, seen, arrival.draft())))
            .orElseGet(() ->
                book.add(
                    unit, actor, edition, arrival.draft(), arrival.marks(), arrival.published()));
    if (session.state().cancelled().isPresent() != arrival.cancelled().isPresent()) {
      session = now(book.cancel(unit, actor, session, arrival.cancelled()));
    }
    return known.isEmpty()
        ? seats.first(unit, actor, session, arrival.people())
        : seats.set(unit, actor, session, arrival.people());
  }

  private static Session now(SessionBook.Outcome outcome) {
    return switch (outcome) {
      case SessionBook.Outcome.Written written -> written.session();
      case SessionBook.Outcome.Overtaken overtaken ->
          throw new IllegalStateException("Read and written in one unit: " + overtaken.now().id());
    };
  }
}
