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

  /// So many in line are read at a time.
  private static final int TOGETHER = 20;

  /// How many in line are passed over, because their days are full.
  private static final int MOST_ASKED = 2_000;

  private final Course course;
  private final Clock clock;

  Offers(Course course, Clock clock) {
    this.course = course;
    this.clock = clock;
  }

  /// Offers what is free in this category to those who wait; answers how many were offered. Whose
  /// days are full stays where it is, and the next one is asked. Where a draw is to say the order,
  /// nothing is offered before it.
  int advance(Unit unit, UUID category) {
    if (LineDraw.isAwaited(unit.sql(), category)) {
      return 0;
    }
    int offered = 0;
    int asked = 0;
    var some = line(unit, category, 0);
    while (!some.isEmpty() && asked < MOST_ASKED) {
      for (Registration waiting : some) {
        switch (ask(unit, waiting)) {
          case TAKEN -> offered++;
          case DAYS_FULL -> asked++;
          case NOTHING_FREE -> {
            return offered;
          }
        }
        if (offered == MOST) {
          return offered;
        }
      }
      some = line(unit, category, some.getLast().standing().turn());
    }
    return offered;
  }

  private enum Asked {
    TAKEN,
    DAYS_FULL,
    NOTHING_FREE
  }

  private Asked ask(Unit unit, Registration waiting) {
    var days = waiting.standing().coming().days();
    if (!DayPlaces.allHaveRoom(CategoryDay.of(unit.sql(), waiting.category()), days)) {
      return Asked.DAYS_FULL;
    }
    if (!Places.takeInLine(unit, waiting.category(), days)) {
      return Asked.NOTHING_FREE;
    }
    offer(unit, waiting);
    return Asked.TAKEN;
  }

  private static List<Registration> line(Unit unit, UUID category, int after) {
    return unit.sql()
        .selectFrom(REGISTRATION)
        .where(REGISTRATION.CATEGORY_ID.eq(category))
        .and(REGISTRATION.STATE.eq(State.WAITING.name()))
        .and(REGISTRATION.TURN.gt(after))
        .orderBy(REGISTRATION.TURN)
        .limit(TOGETHER)
        .fetch(Registration::of);
  }

  private void offer(Unit unit, Registration waiting) {
    var now = clock.instant();
    var period = Editions.get(unit.sql(), waiting.edition()).period();
    var step = Course.Step.offered(now.plus(Deadline.of(period, now)));
    if (!course.go(unit, Actor.CHORE, waiting, step)) {
      throw new IllegalStateException("Registration " + waiting.id() + " left its line");
    }
  }

  /// Takes back one offer whose time is over and offers its place to the next.
  void lapse(Unit unit, Registration offer) {
    Places.await(unit, offer.category());
    if (course.go(unit, Actor.CHORE, offer, Course.Step.to(State.LAPSED))) {
      Places.leave(unit, offer);
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
