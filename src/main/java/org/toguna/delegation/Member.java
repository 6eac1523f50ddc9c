package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;
import static org.toguna.tables.Tables.DELEGATION_MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.edition.EditionId;
import org.toguna.people.Person;
import org.toguna.people.Persons;
import org.toguna.registration.Enrolled;
import org.toguna.registration.Enrolment;
import org.toguna.registration.State;
import org.toguna.tables.tables.records.DelegationMemberRecord;

/// Somebody of a delegation: what it is there, how its registration stands, when it arrives.
record Member(UUID id, UUID delegation, Person person, Facts facts, Pass pass) {
  /// What its head says of it.
  record Facts(String post, Arrival arrival) {}

  /// When and by which flight or road; each may be unknown yet.
  record Arrival(Optional<LocalDate> day, String hour, String by, String note) {}

  /// Its registration, and the badge once there is one.
  record Pass(Enrolled enrolled, Optional<Badge> badge) {}

  /// Whether a letter may say that it is expected.
  boolean isInvited() {
    return pass.enrolled().state() == State.CONFIRMED;
  }

  static List<Member> of(DSLContext sql, UUID delegation) {
    return read(sql, DELEGATION_MEMBER.DELEGATION_ID.eq(delegation));
  }

  /// Everybody of an edition's delegations.
  static List<Member> of(DSLContext sql, EditionId edition) {
    return read(
        sql,
        DELEGATION_MEMBER.DELEGATION_ID.in(
            sql.select(DELEGATION.ID).from(DELEGATION).where(DELEGATION.EDITION_ID.eq(edition))));
  }

  static Optional<Member> find(DSLContext sql, UUID delegation, UUID id) {
    return read(
            sql, DELEGATION_MEMBER.DELEGATION_ID.eq(delegation).and(DELEGATION_MEMBER.ID.eq(id)))
        .stream()
        .findFirst();
  }

  /// As they were named.
  private static List<Member> read(DSLContext sql, Condition which) {
    var rows = sql.selectFrom(DELEGATION_MEMBER).where(which).orderBy(DELEGATION_MEMBER.ID).fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    var enrolled = Enrolment.of(sql, rows.map(DelegationMemberRecord::getRegistrationId));
    var persons = Persons.byId(sql, rows.map(DelegationMemberRecord::getPersonId));
    var badges =
        Badges.byId(sql, enrolled.values().stream().flatMap(one -> one.badge().stream()).toList());
    return rows.stream()
        .flatMap(row -> {
          var registration = Optional.ofNullable(enrolled.get(row.getRegistrationId()));
          var person = Optional.ofNullable(persons.get(row.getPersonId()));
          return registration.stream()
              .flatMap(one -> {
                var badge = one.badge().flatMap(id -> Optional.ofNullable(badges.get(id)));
                return person.stream().map(who -> of(row, who, new Pass(one, badge)));
              });
        })
        .toList();
  }

  private static Member of(DelegationMemberRecord row, Person person, Pass pass) {
    var arrival =
        new Arrival(
            Optional.ofNullable(row.getArrivesOn()),
            row.getArrivesHour(),
            row.getArrivesBy(),
            row.getNote());
    return new Member(
        row.getId(), row.getDelegationId(), person, new Facts(row.getPost(), arrival), pass);
  }

  /// Flight or road and note in one line, for lists.
  String remarks() {
    var arrival = facts.arrival();
    return String.join(
        " · ", Stream.of(arrival.by(), arrival.note()).filter(one -> !one.isEmpty()).toList());
  }
}
