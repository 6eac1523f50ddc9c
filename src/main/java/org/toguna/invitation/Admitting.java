package org.toguna.invitation;

import static org.toguna.tables.Tables.INVITATION;
import static org.toguna.tables.Tables.INVITATION_USE;

import java.time.Clock;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Person;
import org.toguna.people.Persons;
import org.toguna.registration.CategorySheet;
import org.toguna.registration.Enrolled;
import org.toguna.registration.Enrolment;

/// Registers whoever holds a code that counts. The use is taken by the statement that counts it, so
/// two who hold the same last one are not both let in; who is registered already uses nothing up.
@Component
class Admitting {
  private final Db db;
  private final Enrolment enrolment;
  private final Persons persons;
  private final Clock clock;

  Admitting(Db db, Enrolment enrolment, Persons persons, Clock clock) {
    this.db = db;
    this.enrolment = enrolment;
    this.persons = persons;
    this.clock = clock;
  }

  sealed interface Outcome {
    /// Registered now or before.
    record In() implements Outcome {}

    /// The code opens nothing, whatever the reason.
    record NoCode() implements Outcome {}
  }

  /// Who comes, under which name, and what it answers to what its category asks.
  record Guest(Person person, String name, CategorySheet.Said said) {}

  /// Registers the person under the name it gives; the badge is made for that name.
  Outcome admit(Edition edition, Code code, Guest guest) {
    try {
      return admitted(edition, code, guest);
    } catch (DataAccessException twice) {
      if (!Broken.constraint(twice)) {
        throw twice;
      }
      // Two tabs of one person at the same moment: the other one was first.
      return admitted(edition, code, guest);
    }
  }

  private Outcome admitted(Edition edition, Code code, Guest guest) {
    var hand = new Enrolment.Hand(Actor.person(guest.person().id()), edition.id());
    var outcome = db.write(unit -> written(unit, hand, code, guest));
    return switch (outcome) {
      case Enrolment.Outcome.Made made -> {
        badge(hand, made.enrolled(), guest.person(), guest.name());
        yield new Outcome.In();
      }
      case Enrolment.Outcome.There _ -> new Outcome.In();
      case Enrolment.Outcome.Full _, Enrolment.Outcome.NoCategory _ -> new Outcome.NoCode();
    };
  }

  private Enrolment.Outcome written(Unit unit, Enrolment.Hand hand, Code code, Guest guest) {
    var person = guest.person();
    var open = Invitation.opens(hand.edition(), code, clock.instant());
    int taken =
        unit.sql()
            .update(INVITATION)
            .set(INVITATION.USED, INVITATION.USED.plus(1))
            .where(open)
            .execute();
    if (taken == 0) {
      return Enrolment.of(unit.sql(), hand.edition(), person.id())
          .<Enrolment.Outcome>map(Enrolment.Outcome.There::new)
          .orElseGet(Enrolment.Outcome.NoCategory::new);
    }
    var row = unit.sql().fetchSingle(INVITATION, INVITATION.CODE.eq(code.value()));
    var wanted = new Enrolment.Wanted(row.getCategoryId(), person.id(), Enrolment.IfFull.QUEUE);
    var outcome = enrolment.enrol(unit, hand, wanted);
    if (outcome instanceof Enrolment.Outcome.Made made) {
      note(unit, row.getId(), made.enrolled());
      guest.said().keep(unit, made.enrolled(), clock.instant());
    } else {
      unit.sql()
          .update(INVITATION)
          .set(INVITATION.USED, INVITATION.USED.minus(1))
          .where(INVITATION.ID.eq(row.getId()))
          .execute();
    }
    return outcome;
  }

  private static void note(Unit unit, UUID invitation, Enrolled enrolled) {
    unit.sql()
        .insertInto(INVITATION_USE)
        .set(INVITATION_USE.REGISTRATION_ID, enrolled.id())
        .set(INVITATION_USE.INVITATION_ID, invitation)
        .execute();
  }

  /// The name first: the badge is made for it.
  private void badge(Enrolment.Hand hand, Enrolled enrolled, Person person, String name) {
    db.run(unit -> {
      if (!name.equals(person.shownName())) {
        persons.correct(unit, person.id(), name, person.lang());
      }
      enrolment.badge(unit, hand, enrolled.id());
    });
  }
}
