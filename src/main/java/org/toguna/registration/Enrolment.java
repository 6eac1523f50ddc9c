package org.toguna.registration;

import static java.util.stream.Collectors.toMap;
import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.badge.Badge;
import org.toguna.badge.Reason;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Registers people by an organiser's hand, or by the hand of somebody an organiser invited: in
/// hidden and closed categories too, and without anybody's yes; but no quota gives way, and nobody
/// passes those in line. Whoever calls has asked whether this hand may do it.
@Component
public class Enrolment {
  private final Course course;
  private final Registering registering;
  private final Badging badging;
  private final Persons persons;
  private final Clock clock;

  Enrolment(Course course, Registering registering, Badging badging, Persons persons, Clock clock) {
    this.course = course;
    this.registering = registering;
    this.badging = badging;
    this.persons = persons;
    this.clock = clock;
  }

  /// Whose hand, in which edition. What belongs to another edition is not there.
  public record Hand(Actor actor, EditionId edition) {}

  /// Who is to come, as whom, and what to do where no place is left.
  public record Wanted(UUID category, PersonId person, IfFull ifFull) {}

  public enum IfFull {
    /// To the end of the waiting line.
    QUEUE,
    /// Nothing is written.
    REFUSE
  }

  public sealed interface Outcome {
    /// Registered now, with a place or in line for one.
    record Made(Enrolled enrolled) implements Outcome {}

    /// Registered before, in whatever category and state: it stays as it is.
    record There(Enrolled enrolled) implements Outcome {}

    record Full() implements Outcome {}

    /// The edition has no such category.
    record NoCategory() implements Outcome {}
  }

  /// Registers the person for all days. The badge is issued afterwards, by [#badge] or by a chore.
  ///
  /// @throws org.jooq.exception.DataAccessException if the person registers at this same moment in
  ///   another unit; asked again, the outcome is [Outcome.There]
  public Outcome enrol(Unit unit, Hand hand, Wanted wanted) {
    var known = Registration.of(unit, hand.edition(), wanted.person());
    if (known.isPresent()) {
      return new Outcome.There(Enrolled.of(known.get()));
    }
    return switch (wanted.ifFull()) {
      case QUEUE ->
          Places.admit(unit, hand.edition(), wanted.category(), ComingDays.ALL)
              .map(turn -> made(unit, hand, wanted, turn))
              .orElseGet(Outcome.NoCategory::new);
      case REFUSE -> ifFree(unit, hand, wanted);
    };
  }

  private Outcome ifFree(Unit unit, Hand hand, Wanted wanted) {
    var turn = Places.admit(unit, hand.edition(), wanted.category());
    if (turn.isEmpty()) {
      return new Outcome.NoCategory();
    }
    return Places.take(unit, wanted.category(), ComingDays.ALL)
        ? made(unit, hand, wanted, new Places.Turn(turn.getAsInt(), State.CONFIRMED))
        : new Outcome.Full();
  }

  private Outcome made(Unit unit, Hand hand, Wanted wanted, Places.Turn turn) {
    var arrival =
        new Arrival(
            hand.edition(), wanted.category(), wanted.person(), ComingDays.ALL, clock.instant());
    var made = arrival.write(unit, turn);
    course.begun(unit, hand.actor(), made);
    return new Outcome.Made(Enrolled.of(made));
  }

  /// Whether one more may come now; whoever else wants that place waits until this unit is over.
  boolean hasRoom(Unit unit, UUID category) {
    Places.await(unit, category);
    return !ParticipantCategory.get(unit.sql(), category).rules().places().full()
        && DayPlaces.allAreOpen(CategoryDay.of(unit.sql(), category), ComingDays.ALL);
  }

  /// The badge of a registration that has a place, issued if there is none yet: a signature, so in
  /// a unit after the one that registered.
  public Optional<Badge> badge(Unit unit, Hand hand, UUID registration) {
    return Registration.find(unit.sql(), hand.edition(), registration)
        .flatMap(one -> badging.issue(unit, one));
  }

  /// A new badge for one that was lost; the old one opens nothing from now on.
  public Optional<Badge> replace(Unit unit, Hand hand, UUID registration) {
    return Registration.find(unit.sql(), hand.edition(), registration)
        .flatMap(one -> badging.replace(unit, hand.actor(), one, Reason.LOST));
  }

  /// Keeps where somebody comes from, as whoever brings the person says it: a badge prints it from
  /// now on. An ISO country code; either may be empty.
  public static void comesFrom(Unit unit, UUID registration, String body, String country) {
    BadgeLines.keep(unit, registration, body, country);
  }

  /// Corrects the person's name; a badge that says the old one is replaced. False if there is no
  /// such registration. A name that is so already changes nothing.
  public boolean rename(Unit unit, Hand hand, UUID registration, String name) {
    var found = Registration.find(unit.sql(), hand.edition(), registration);
    var person = found.flatMap(one -> persons.find(unit.sql(), one.person()));
    person
        .filter(one -> !one.shownName().equals(name))
        .ifPresent(one -> {
          persons.correct(unit, one.id(), name, one.lang());
          course.corrected(unit, hand.actor(), found.orElseThrow());
          badging.replace(unit, hand.actor(), found.orElseThrow(), Reason.CORRECTED);
        });
    return person.isPresent();
  }

  /// Takes the registration back and tells the person; the place it held is offered to the next in
  /// line. False if there is no such registration.
  public boolean cancel(Unit unit, Hand hand, UUID registration) {
    var found = Registration.find(unit.sql(), hand.edition(), registration);
    found.ifPresent(one -> {
      course.gone(unit, one);
      registering.cancel(unit, hand.actor(), hand.edition(), one.person());
    });
    return found.isPresent();
  }

  /// The person's registration in this edition.
  public static Optional<Enrolled> of(DSLContext sql, EditionId edition, PersonId person) {
    return Registration.of(sql, edition, person).map(Enrolled::of);
  }

  /// How these registrations stand; those that are gone are left out.
  public static Map<UUID, Enrolled> of(DSLContext sql, Collection<UUID> registrations) {
    return sql.selectFrom(REGISTRATION).where(REGISTRATION.ID.in(registrations)).fetch().stream()
        .map(row -> Enrolled.of(Registration.of(row)))
        .collect(toMap(Enrolled::id, one -> one));
  }
}
