package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.toguna.badge.Access;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.badge.Holder;
import org.toguna.badge.Reason;
import org.toguna.badge.Wanted;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Persons;

/// Who has a place has a badge: issued after the place was given, in a unit of its own, since a
/// signature takes longer than all of a booking; revoked in the unit that gives the place up.
@Component
class Badging {
  private static final String KIND = "registration";

  private final Badges badges;
  private final Persons persons;

  Badging(Badges badges, Persons persons) {
    this.badges = badges;
    this.persons = persons;
  }

  /// The badge of a confirmed registration, issued if it has none; nothing if it is not confirmed.
  Optional<Badge> issue(Unit unit, Registration registration) {
    return confirmed(unit, registration)
        .map(now -> {
          var edition = Editions.get(unit.sql(), now.edition());
          var badge = badges.issue(unit, Actor.CHORE, edition, wanted(unit, now));
          keep(unit, now, badge);
          return badge;
        });
  }

  /// A new badge for one that was lost, or whose print no longer says what is so; the old code
  /// opens nothing from now on.
  Optional<Badge> replace(Unit unit, Actor actor, Registration registration, Reason reason) {
    return confirmed(unit, registration)
        .filter(now -> now.standing().coming().badge().isPresent())
        .map(now -> {
          var old = now.standing().coming().badge().orElseThrow();
          var edition = Editions.get(unit.sql(), now.edition());
          var badge =
              badges.replace(
                  unit, actor, edition, new Badges.Replacing(old, reason), wanted(unit, now));
          keep(unit, now, badge);
          return badge;
        });
  }

  private static Optional<Registration> confirmed(Unit unit, Registration registration) {
    return Registration.find(unit.sql(), registration.edition(), registration.id())
        .filter(now -> now.state() == State.CONFIRMED);
  }

  private static void keep(Unit unit, Registration registration, Badge badge) {
    unit.sql()
        .update(REGISTRATION)
        .set(REGISTRATION.BADGE_ID, badge.id())
        .where(REGISTRATION.ID.eq(registration.id()))
        .and(REGISTRATION.STATE.eq(State.CONFIRMED.name()))
        .execute();
  }

  private Wanted wanted(Unit unit, Registration registration) {
    var edition = Editions.get(unit.sql(), registration.edition());
    var admission = Admission.get(unit.sql(), edition, registration.category());
    SortedSet<LocalDate> days = new TreeSet<>(admission.days());
    days.removeIf(day -> !registration.standing().coming().days().on(day));
    if (days.isEmpty()) {
      days.addAll(admission.days());
    }
    var name = persons.find(unit.sql(), registration.person()).orElseThrow().shownName();
    return new Wanted(
        holder(registration),
        new Access(admission.number(), admission.rights(), days.first(), days.last()),
        name);
  }

  static Holder holder(Registration registration) {
    return new Holder(KIND, registration.id());
  }

  /// The place is given up, and with it the badge.
  void revoke(Unit unit, Actor actor, Registration was) {
    was.standing()
        .coming()
        .badge()
        .ifPresent(badge -> badges.revoke(unit, actor, badge, Reason.CANCELLED));
  }

  /// The person is erased: nothing says any longer whose badge it was.
  void forget(Unit unit, Registration was) {
    badges.forget(unit, Actor.CHORE, holder(was));
  }

  /// Confirmed registrations without a badge, the oldest first.
  static List<Registration> without(Unit unit, int most) {
    return unit.sql()
        .selectFrom(REGISTRATION)
        .where(REGISTRATION.STATE.eq(State.CONFIRMED.name()))
        .and(REGISTRATION.BADGE_ID.isNull())
        .orderBy(REGISTRATION.MADE_AT)
        .limit(most)
        .fetch(Registration::of);
  }
}
