package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MEMBER;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Somebody who has a voice in a sitting; `name` is empty where the person was erased.
record Member(int number, Optional<PersonId> person, String name, boolean chair) {

  static List<Member> of(DSLContext sql, UUID sitting) {
    var rows =
        sql.selectFrom(DELIBERATION_MEMBER)
            .where(DELIBERATION_MEMBER.SITTING_ID.eq(sitting))
            .orderBy(DELIBERATION_MEMBER.NUMBER)
            .fetch();
    var ids = rows.getValues(DELIBERATION_MEMBER.PERSON_ID);
    var persons = Persons.byId(sql, ids.stream().filter(Objects::nonNull).toList());
    return rows.map(row -> {
      var person = Optional.ofNullable(row.getPersonId());
      var name = person.map(persons::get).map(one -> one.shownName()).orElse("");
      return new Member(row.getNumber(), person, name, row.getChair());
    });
  }

  /// A person's number in a sitting.
  static Optional<Integer> number(DSLContext sql, UUID sitting, PersonId person) {
    return sql.select(DELIBERATION_MEMBER.NUMBER)
        .from(DELIBERATION_MEMBER)
        .where(DELIBERATION_MEMBER.SITTING_ID.eq(sitting))
        .and(DELIBERATION_MEMBER.PERSON_ID.eq(person))
        .fetchOptional(DELIBERATION_MEMBER.NUMBER);
  }
}
