package org.toguna.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;

/// What a person does about its coming: register, take an offered place, cancel. Each does once
/// what it does, however often it is sent.
@Component
class Registering {
  private final Db db;
  private final Course course;
  private final Offers offers;
  private final Turnstile turnstile;
  private final Clock clock;

  Registering(Db db, Course course, Offers offers, Turnstile turnstile, Clock clock) {
    this.db = db;
    this.course = course;
    this.offers = offers;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  /// As whom somebody wants to come, and on which days.
  record Wanted(ParticipantCategory as, ComingDays days) {}

  Optional<Registration> register(EditionId edition, Wanted wanted, PersonId person) {
    return register(edition, wanted, person, (unit, made) -> {});
  }

  /// Registers the person; whoever is registered already stays as it is. Nothing if the category is
  /// hidden or not open. What goes with it is written in the same unit.
  Optional<Registration> register(
      EditionId edition, Wanted wanted, PersonId person, BiConsumer<Unit, Registration> with) {
    try {
      return turnstile.through(
          wanted.as().id(),
          () -> db.write(unit -> registered(unit, edition, wanted, person, with)));
    } catch (DataAccessException twice) {
      if (!Broken.constraint(twice)) {
        throw twice;
      }
      // Two tabs at the same moment: the other one was first.
      return db.read(sql -> Registration.of(sql, edition, person));
    }
  }

  private Optional<Registration> registered(
      Unit unit,
      EditionId edition,
      Wanted wanted,
      PersonId person,
      BiConsumer<Unit, Registration> with) {
    var as = wanted.as();
    var known = Registration.of(unit, edition, person);
    if (known.isPresent()) {
      return known;
    }
    var now = clock.instant();
    var turn =
        as.rules().approval() == Approval.BY_HAND
            ? Places.ask(unit, as.id(), now)
            : Places.arrive(unit, as.id(), wanted.days(), now);
    return turn.map(come -> {
      var arrival = new Arrival(edition, as.id(), person, wanted.days(), now);
      var made = arrival.write(unit, come);
      course.begun(unit, Actor.person(person), made);
      with.accept(unit, made);
      return made;
    });
  }

  /// Takes the place that is offered to the person; false if none is, or not any more.
  boolean accept(EditionId edition, PersonId person) {
    return db.write(unit ->
        Registration.of(unit.sql(), edition, person)
            .filter(one -> one.state() == State.OFFERED)
            .filter(
                one -> one.standing().offeredUntil().filter(clock.instant()::isBefore).isPresent())
            .map(one -> course.go(unit, Actor.person(person), one, Course.Step.to(State.CONFIRMED)))
            .orElse(false));
  }

  /// Forgets the registration; the place it held is offered to the next in line.
  void cancel(Unit unit, EditionId edition, PersonId person) {
    cancel(unit, Actor.person(person), edition, person);
  }

  /// The same by somebody's hand.
  void cancel(Unit unit, Actor by, EditionId edition, PersonId person) {
    Registration.of(unit.sql(), edition, person)
        .ifPresent(one -> {
          Places.await(unit, one.category());
          Registration.of(unit.sql(), edition, person).ifPresent(now -> ended(unit, by, now));
        });
  }

  private void ended(Unit unit, Actor by, Registration registration) {
    if (course.end(unit, by, registration, "cancelled")) {
      Places.leave(unit, registration);
      offers.advance(unit, registration.category());
    }
  }
}
