package org.toguna.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// An organiser's yes or no to registrations, many at once. What has gone another way meanwhile is
/// left as it is.
@Component
class Decisions {
  private final Course course;
  private final Offers offers;

  Decisions(Course course, Offers offers) {
    this.course = course;
    this.offers = offers;
  }

  /// Who decides, for which edition.
  record Desk(Actor actor, EditionId edition) {}

  /// Gives each a place, or the place in line that its arrival earned.
  void accept(Unit unit, Desk desk, List<UUID> ids) {
    for (UUID id : ids) {
      found(unit, desk, id, state -> state == State.PENDING || state == State.REFUSED)
          .ifPresent(one -> {
            var state = Places.takeOrQueue(unit, one.category(), one.standing().coming().days());
            course.go(unit, desk.actor(), one, Course.Step.to(state));
          });
    }
  }

  /// What a place one of them held is offered to the next in line.
  void refuse(Unit unit, Desk desk, List<UUID> ids, String reason) {
    for (UUID id : ids) {
      found(unit, desk, id, state -> state != State.REFUSED)
          .ifPresent(one -> {
            if (course.go(unit, desk.actor(), one, Course.Step.refused(reason))) {
              Places.leave(unit, one);
              offers.advance(unit, one.category());
            }
          });
    }
  }

  /// The registration as it stands once nobody else is at its category's places.
  private static Optional<Registration> found(
      Unit unit, Desk desk, UUID id, Predicate<State> which) {
    return Registration.find(unit.sql(), desk.edition(), id)
        .flatMap(one -> {
          Places.await(unit, one.category());
          return Registration.find(unit.sql(), desk.edition(), id);
        })
        .filter(one -> which.test(one.state()));
  }
}
