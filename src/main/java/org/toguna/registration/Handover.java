package org.toguna.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Hands a place on to somebody else, where the category allows it: the place stays taken, the old
/// badge opens nothing any more, the next person gets a number, a letter and a badge of its own.
@Component
class Handover {
  private final Course course;
  private final Clock clock;

  Handover(Course course, Clock clock) {
    this.course = course;
    this.clock = clock;
  }

  sealed interface Outcome {
    record Done(Registration next) implements Outcome {}

    /// The person who was named comes already.
    record ComesAlready() implements Outcome {}

    /// Nothing that may be handed on: no place, or a category that keeps places to their owners.
    record NotAllowed() implements Outcome {}
  }

  /// Only a confirmed place goes on: one in line would carry others' patience away.
  Outcome handOn(Unit unit, Enrolment.Hand hand, UUID registration, PersonId to) {
    var found = Registration.find(unit.sql(), hand.edition(), registration);
    if (found.isEmpty()) {
      return new Outcome.NotAllowed();
    }
    var turn = Places.handOn(unit, found.get().category());
    var now =
        Registration.find(unit.sql(), hand.edition(), registration)
            .filter(one -> turn.isPresent() && one.state() == State.CONFIRMED);
    if (now.isEmpty()) {
      return new Outcome.NotAllowed();
    }
    if (Registration.of(unit.sql(), hand.edition(), to).isPresent()) {
      return new Outcome.ComesAlready();
    }
    return handedOn(unit, hand, now.get(), to, turn.getAsInt())
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(Outcome.NotAllowed::new);
  }

  private Optional<Registration> handedOn(
      Unit unit, Enrolment.Hand hand, Registration old, PersonId to, int turn) {
    if (!course.end(unit, hand.actor(), old, "transferred")) {
      return Optional.empty();
    }
    var days = old.standing().coming().days();
    var arrival = new Arrival(old.edition(), old.category(), to, days, clock.instant());
    var next = arrival.write(unit, new Places.Turn(turn, State.CONFIRMED));
    course.begun(unit, hand.actor(), next);
    return Optional.of(next);
  }
}
