package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// The waiting line: a free place is offered to the first in it, with a deadline, never to the
/// public first.
@Component
class Offers {
  /// A quota that was raised by thousands is worked off unit by unit.
  private static final int MOST = 200;

  private final Course course;
  private final Clock clock;

  Offers(Course course, Clock clock) {
    this.course = course;
    this.clock = clock;
  }

  /// Offers what is free in this category to those who wait; answers how many were offered.
  int advance(Unit unit, UUID category) {
    int offered = 0;
    while (offered < MOST && Places.takeForFirst(unit, category)) {
      var first =
          Registration.of(
              unit.sql()
                  .selectFrom(REGISTRATION)
                  .where(REGISTRATION.CATEGORY_ID.eq(category))
                  .and(REGISTRATION.STATE.eq(State.WAITING.name()))
                  .orderBy(REGISTRATION.TURN)
                  .limit(1)
                  .fetchSingle());
      var now = clock.instant();
      var period = Editions.get(unit.sql(), first.edition()).period();
      var step = Course.Step.offered(now.plus(Deadline.of(period, now)));
      if (!course.go(unit, Actor.CHORE, first, step)) {
        throw new IllegalStateException("The first in line of " + category + " is gone");
      }
      offered++;
    }
    return offered;
  }

  /// Takes back one offer whose time is over and offers its place to the next.
  void lapse(Unit unit, Registration offer) {
    Places.await(unit, offer.category());
    if (course.go(unit, Actor.CHORE, offer, Course.Step.to(State.LAPSED))) {
      Places.leave(unit, offer.category(), State.OFFERED);
      advance(unit, offer.category());
    }
  }

  /// Offers that nobody took in time, the oldest first.
  List<Registration> late(Unit unit) {
    return unit.sql()
        .selectFrom(REGISTRATION)
        .where(REGISTRATION.STATE.eq(State.OFFERED.name()))
        .and(REGISTRATION.OFFERED_UNTIL_AT.le(clock.instant()))
        .orderBy(REGISTRATION.OFFERED_UNTIL_AT)
        .limit(MOST)
        .fetch(Registration::of);
  }

  /// Categories where people wait beside free places: a quota was raised.
  List<UUID> stalled(Unit unit) {
    return unit.sql()
        .select(PARTICIPANT_CATEGORY.ID)
        .from(PARTICIPANT_CATEGORY)
        .where(PARTICIPANT_CATEGORY.WAITING.gt(0))
        .and(
            PARTICIPANT_CATEGORY
                .QUOTA
                .isNull()
                .or(PARTICIPANT_CATEGORY.TAKEN.lt(PARTICIPANT_CATEGORY.QUOTA)))
        .fetch(PARTICIPANT_CATEGORY.ID);
  }
}
