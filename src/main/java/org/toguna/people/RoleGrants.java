package org.toguna.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.toguna.tables.Tables.PERSON;
import static org.toguna.tables.Tables.ROLE_GRANT;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Who was given which role. There is always somebody left who can give one.
@Component
public class RoleGrants {
  private final Clock clock;
  private final Journal journal;

  RoleGrants(Clock clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  /// What became of a grant or a withdrawal.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /// It was so already.
    record Unchanged() implements Outcome {}

    /// Without this one nobody could give roles any more: it stays.
    record LastAdministrator() implements Outcome {}
  }

  /// The roles a person was given, without those they include.
  public static Set<Role> held(DSLContext sql, PersonId id) {
    var roles = EnumSet.noneOf(Role.class);
    sql.select(ROLE_GRANT.ROLE)
        .from(ROLE_GRANT)
        .where(ROLE_GRANT.PERSON_ID.eq(id))
        .forEach(row -> roles.add(Role.valueOf(row.value1())));
    return roles;
  }

  /// Whether somebody administers; made-up people count where `examples` do.
  public boolean administered(DSLContext sql, boolean examples) {
    return sql.fetchExists(
        ROLE_GRANT.join(PERSON).on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID)), administers(examples));
  }

  private static Condition administers(boolean examples) {
    var one = ROLE_GRANT.ROLE.eq(Role.ADMINISTRATOR.name()).and(PERSON.ERASED_AT.isNull());
    return examples ? one : one.and(PERSON.EXAMPLE.isFalse());
  }

  public Outcome grant(Unit unit, Actor by, PersonId to, Role role) {
    int given =
        unit.sql()
            .insertInto(ROLE_GRANT)
            .set(ROLE_GRANT.PERSON_ID, to)
            .set(ROLE_GRANT.ROLE, role.name())
            .set(ROLE_GRANT.GRANTED_BY, by.name())
            .set(ROLE_GRANT.GRANTED_AT, clock.instant())
            .onConflictDoNothing()
            .execute();
    if (given == 0) {
      return new Outcome.Unchanged();
    }
    var after = Map.of("role", role.name());
    journal.note(unit, by, Subject.of("person", to), "role-granted", null, after);
    return new Outcome.Done();
  }

  /// Takes a role back. A made-up administrator does not stand in for a real one.
  public Outcome withdraw(Unit unit, Actor by, Person from, Role role) {
    var own = ROLE_GRANT.PERSON_ID.eq(from.id()).and(ROLE_GRANT.ROLE.eq(role.name()));
    int taken =
        unit.sql()
            .deleteFrom(ROLE_GRANT)
            .where(own)
            .and(role == Role.ADMINISTRATOR ? anotherThan(from) : own)
            .execute();
    if (taken == 1) {
      var before = Map.of("role", role.name());
      journal.note(unit, by, Subject.of("person", from.id()), "role-withdrawn", before, null);
      return new Outcome.Done();
    }
    return unit.sql().fetchExists(ROLE_GRANT, own)
        ? new Outcome.LastAdministrator()
        : new Outcome.Unchanged();
  }

  /// Takes every role of a person back, the widest first; nothing where it is the last who
  /// administers.
  public Outcome withdrawAll(Unit unit, Actor by, Person from) {
    for (Role role : held(unit.sql(), from.id())) {
      if (withdraw(unit, by, from, role) instanceof Outcome.LastAdministrator last) {
        return last;
      }
    }
    return new Outcome.Done();
  }

  private static Condition anotherThan(Person from) {
    var other = ROLE_GRANT.as("other");
    var remains =
        other
            .ROLE
            .eq(Role.ADMINISTRATOR.name())
            .and(other.PERSON_ID.ne(from.id()))
            .and(PERSON.ERASED_AT.isNull());
    return exists(
        selectOne()
            .from(other)
            .join(PERSON)
            .on(PERSON.ID.eq(other.PERSON_ID))
            .where(from.example() ? remains : remains.and(PERSON.EXAMPLE.isFalse())));
  }
}
