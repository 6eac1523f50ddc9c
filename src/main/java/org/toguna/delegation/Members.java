package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;
import static org.toguna.tables.Tables.DELEGATION_MEMBER;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Someone;
import org.toguna.registration.CategorySheet;
import org.toguna.registration.Enrolment;
import org.toguna.tables.tables.records.DelegationMemberRecord;

/// What a head does with its people. Each act begins with a statement on the delegation's own row
/// that finds it only for its head, only until it closes, and, where one more is named, only below
/// its quota: whoever else wants the last place waits for that row and then finds none.
@Component
class Members {
  private final Enrolment enrolment;
  private final Persons persons;
  private final Clock clock;

  Members(Enrolment enrolment, Persons persons, Clock clock) {
    this.enrolment = enrolment;
    this.persons = persons;
    this.clock = clock;
  }

  /// Which delegation, by whose hand.
  record Reach(PersonId head, UUID delegation) {}

  sealed interface Outcome {
    /// The member it is about.
    record Done(UUID member) implements Outcome {}

    /// As many as the delegation may have.
    record Full() implements Outcome {}

    record Closed() implements Outcome {}

    /// No such delegation or member, or not this person's.
    record NotThere() implements Outcome {}
  }

  /// How many members the delegation of the row at hand has.
  static Field<Integer> counted() {
    return DSL.field(
        DSL.select(DSL.count())
            .from(DELEGATION_MEMBER)
            .where(DELEGATION_MEMBER.DELEGATION_ID.eq(DELEGATION.ID)));
  }

  /// Registers somebody new. It is nobody there is already, whatever name and phone are given: a
  /// head has a say over its own people only. And over itself: by its own name and phone it is no
  /// second person.
  Outcome add(
      Unit unit, Reach reach, Someone someone, Member.Facts facts, CategorySheet.Said said) {
    if (!claim(unit, reach, counted().lt(DELEGATION.QUOTA))) {
      return unless(unit, reach);
    }
    var delegation = Delegation.headed(unit.sql(), reach.head(), reach.delegation()).orElseThrow();
    var person =
        itself(unit, reach, delegation, someone).orElseGet(() -> someone.fresh(unit, persons));
    var wanted = new Enrolment.Wanted(delegation.room().category(), person, Enrolment.IfFull.QUEUE);
    return switch (enrolment.enrol(unit, hand(reach, delegation), wanted)) {
      case Enrolment.Outcome.Made made -> {
        var registration = made.enrolled().id();
        said.keep(unit, made.enrolled(), clock.instant());
        var called = delegation.called();
        Enrolment.comesFrom(unit, registration, called.body(), called.country());
        yield new Outcome.Done(write(unit, reach, person, registration, facts));
      }
      case Enrolment.Outcome.There _, Enrolment.Outcome.Full _, Enrolment.Outcome.NoCategory _ ->
          throw new IllegalStateException("Somebody new was not registered");
    };
  }

  /// The head, if it is the one spoken of and comes as nobody else yet.
  private Optional<PersonId> itself(
      Unit unit, Reach reach, Delegation delegation, Someone someone) {
    return someone.addresses().stream()
        .flatMap(address -> persons.called(unit.sql(), someone.name(), address).stream())
        .map(Person::id)
        .filter(reach.head()::equals)
        .filter(head -> Enrolment.of(unit.sql(), delegation.edition(), head).isEmpty())
        .findFirst();
  }

  private boolean claim(Unit unit, Reach reach, Condition... more) {
    return unit.sql()
            .update(DELEGATION)
            .set(DELEGATION.QUOTA, DELEGATION.QUOTA)
            .where(DELEGATION.ID.eq(reach.delegation()))
            .and(DELEGATION.PERSON_ID.eq(reach.head()))
            .and(DELEGATION.CLOSES_AT.gt(clock.instant()))
            .and(DSL.and(more))
            .execute()
        == 1;
  }

  /// Why nothing was written.
  private Outcome unless(Unit unit, Reach reach) {
    var there = Delegation.headed(unit.sql(), reach.head(), reach.delegation());
    if (there.isEmpty()) {
      return new Outcome.NotThere();
    }
    return there.get().isOpen(clock.instant()) ? new Outcome.Full() : new Outcome.Closed();
  }

  private static Enrolment.Hand hand(Reach reach, Delegation delegation) {
    return new Enrolment.Hand(Actor.person(reach.head()), delegation.edition());
  }

  private static UUID write(
      Unit unit, Reach reach, PersonId person, UUID registration, Member.Facts facts) {
    var row = row(facts);
    row.setId(Ids.next());
    row.setDelegationId(reach.delegation());
    row.setRegistrationId(registration);
    row.setPersonId(person);
    unit.sql().insertInto(DELEGATION_MEMBER).set(row).execute();
    return row.getId();
  }

  private static DelegationMemberRecord row(Member.Facts facts) {
    var row = new DelegationMemberRecord();
    var arrival = facts.arrival();
    row.setPost(facts.post());
    row.setArrivesOn(arrival.day().orElse(null));
    row.setArrivesHour(arrival.hour());
    row.setArrivesBy(arrival.by());
    row.setNote(arrival.note());
    return row;
  }

  /// The delegation is called otherwise: its members' badges say so from now on.
  static void comeFrom(Unit unit, UUID delegation, String body, String country) {
    unit.sql()
        .select(DELEGATION_MEMBER.REGISTRATION_ID)
        .from(DELEGATION_MEMBER)
        .where(DELEGATION_MEMBER.DELEGATION_ID.eq(delegation))
        .fetch(DELEGATION_MEMBER.REGISTRATION_ID)
        .forEach(one -> Enrolment.comesFrom(unit, one, body, country));
  }

  /// Corrects what is said of a member; with its name its badge is replaced.
  Outcome change(Unit unit, Reach reach, UUID member, String name, Member.Facts facts) {
    return with(
        unit,
        reach,
        member,
        (hand, known) -> {
          enrolment.rename(unit, hand, known.pass().enrolled().id(), name);
          unit.sql()
              .update(DELEGATION_MEMBER)
              .set(row(facts))
              .where(DELEGATION_MEMBER.ID.eq(member))
              .execute();
        });
  }

  /// The registration is taken back, and the member with it.
  Outcome remove(Unit unit, Reach reach, UUID member) {
    return with(
        unit,
        reach,
        member,
        (hand, known) -> enrolment.cancel(unit, hand, known.pass().enrolled().id()));
  }

  @FunctionalInterface
  private interface Act {
    void on(Enrolment.Hand hand, Member member);
  }

  private Outcome with(Unit unit, Reach reach, UUID member, Act act) {
    if (!claim(unit, reach)) {
      return unless(unit, reach);
    }
    var delegation = Delegation.headed(unit.sql(), reach.head(), reach.delegation()).orElseThrow();
    Optional<Member> known = Member.find(unit.sql(), delegation.id(), member);
    known.ifPresent(one -> act.on(hand(reach, delegation), one));
    return known.<Outcome>map(one -> new Outcome.Done(one.id())).orElseGet(Outcome.NotThere::new);
  }
}
