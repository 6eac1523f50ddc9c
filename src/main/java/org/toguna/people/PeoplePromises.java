package org.toguna.people;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.toguna.tables.Tables.CONSENT;
import static org.toguna.tables.Tables.CONTACT;
import static org.toguna.tables.Tables.PERSON;
import static org.toguna.tables.Tables.ROLE_GRANT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of all persons.
@Configuration(proxyBeanMethods = false)
class PeoplePromises {
  @Bean
  Invariant erasedPeopleHoldNothing() {
    return Invariant.of(
        "Whoever was erased is reached nowhere, may do nothing and agreed to nothing",
        sql ->
            sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ERASED_AT.isNotNull())
                .and(
                    PERSON.ID.in(
                        select(CONTACT.PERSON_ID)
                            .from(CONTACT)
                            .union(select(ROLE_GRANT.PERSON_ID).from(ROLE_GRANT))
                            .union(select(CONSENT.PERSON_ID).from(CONSENT)))));
  }

  @Bean
  Invariant erasedPeopleHaveNoName() {
    return Invariant.of(
        "Whoever was erased has no name left",
        sql ->
            sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ERASED_AT.isNotNull())
                .and(
                    PERSON
                        .SHOWN_NAME
                        .ne(PeopleHeld.NO_NAME)
                        .or(PERSON.FOLDED_NAME.ne(""))
                        .or(PERSON.SEEN_AT.isNotNull())));
  }

  @Bean
  Invariant addressesAreKeptOneWay() {
    return Invariant.of(
        "Phones are kept in E.164 and e-mail in small letters",
        sql ->
            sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.KIND.eq("PHONE").and(CONTACT.ADDRESS.notLike("+%")))
                .or(CONTACT.KIND.eq("EMAIL").and(CONTACT.ADDRESS.ne(lower(CONTACT.ADDRESS)))));
  }
}
