package org.toguna.people;

import static org.jooq.impl.DSL.select;
import static org.toguna.tables.Tables.CONTACT;
import static org.toguna.tables.Tables.PERSON;
import static org.toguna.tables.Tables.ROLE_GRANT;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.PersonRecord;

/// One person in the desk's list.
record PeopleLine(Person person, List<Contact> contacts, List<Role> roles) {
  private static final int MOST = 50;

  /// Those who hold a role, or those whom the search finds by name, number or e-mail; in three
  /// queries however many there are.
  static List<PeopleLine> found(DSLContext sql, String search) {
    var rows =
        sql.selectFrom(PERSON)
            .where(PERSON.ERASED_AT.isNull())
            .and(search.isBlank() ? holdsRole() : matches(search.strip()))
            .orderBy(PERSON.FOLDED_NAME, PERSON.ID)
            .limit(MOST)
            .fetch();
    var ids = rows.map(PersonRecord::getId);
    Map<PersonId, List<Contact>> contacts =
        sql.selectFrom(CONTACT)
            .where(CONTACT.PERSON_ID.in(ids))
            .orderBy(CONTACT.KIND.desc(), CONTACT.ADDRESS)
            .fetchGroups(CONTACT.PERSON_ID, Contact::of);
    Map<PersonId, List<Role>> roles =
        sql.selectFrom(ROLE_GRANT)
            .where(ROLE_GRANT.PERSON_ID.in(ids))
            .fetchGroups(ROLE_GRANT.PERSON_ID, row -> Role.valueOf(row.getRole()));
    return rows.map(row ->
        new PeopleLine(
            Person.of(row),
            contacts.getOrDefault(row.getId(), List.of()),
            roles.getOrDefault(row.getId(), List.of()).stream().sorted().toList()));
  }

  private static Condition holdsRole() {
    return PERSON.ID.in(select(ROLE_GRANT.PERSON_ID).from(ROLE_GRANT));
  }

  private static Condition matches(String search) {
    var address = Addresses.read(search).map(Addresses::text).orElse(search);
    return PERSON
        .FOLDED_NAME
        .contains(Persons.folded(search))
        .or(
            PERSON.ID.in(
                select(CONTACT.PERSON_ID).from(CONTACT).where(CONTACT.ADDRESS.contains(address))));
  }
}
