package org.toguna.people;

import static org.toguna.tables.Tables.CONSENT;
import static org.toguna.tables.Tables.CONTACT;
import static org.toguna.tables.Tables.PERSON;
import static org.toguna.tables.Tables.ROLE_GRANT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Holding.Fact;
import org.toguna.tables.tables.records.ContactRecord;

/// Who the person is, how it is reached, what it may do and what it agreed to.
@Component
@Order(10)
class PeopleHeld implements Held {
  /// What stands in the place of an erased person's name.
  static final String NO_NAME = "—";

  private final Clock clock;

  PeopleHeld(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(identity(sql, whom), contacts(sql, whom), roles(sql, whom), consents(sql, whom));
  }

  private static Holding identity(DSLContext sql, Whom whom) {
    var row = sql.fetchSingle(PERSON, PERSON.ID.eq(whom.id()));
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("name", row.getShownName()));
    facts.add(Fact.of("language", whom.person().lang().ownName()));
    facts.add(Fact.of("since", row.getMadeAt()));
    if (row.getSeenAt() != null) {
      facts.add(Fact.of("seen", row.getSeenAt()));
    }
    facts.add(Fact.of("number", whom.id().toString()));
    return Holding.facts("people.data.identity", facts);
  }

  private static Holding contacts(DSLContext sql, Whom whom) {
    return Holding.rows(
        "people.data.contacts",
        sql.selectFrom(CONTACT)
            .where(CONTACT.PERSON_ID.eq(whom.id()))
            .orderBy(CONTACT.KIND.desc(), CONTACT.ADDRESS)
            .fetch(row -> contact(row, whom)));
  }

  private static List<Fact> contact(ContactRecord row, Whom whom) {
    var address = Addresses.of(row.getKind(), row.getAddress());
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("address", row.getAddress()));
    facts.add(Fact.of("added", row.getAddedAt()));
    if (row.getVerifiedAt() != null) {
      facts.add(Fact.of("verified", row.getVerifiedAt()));
    }
    var shared = whom.shared().contains(address) ? "yes" : "no";
    facts.add(Fact.of("shared", "people.data.shared", shared));
    return facts;
  }

  private static Holding roles(DSLContext sql, Whom whom) {
    return Holding.rows(
        "people.data.roles",
        sql.selectFrom(ROLE_GRANT)
            .where(ROLE_GRANT.PERSON_ID.eq(whom.id()))
            .orderBy(ROLE_GRANT.GRANTED_AT)
            .fetch(row ->
                List.of(
                    Fact.of("role", "people.role", row.getRole()),
                    Fact.of("granted", row.getGrantedAt()))));
  }

  private static Holding consents(DSLContext sql, Whom whom) {
    return Holding.rows(
        "people.data.consents",
        Consents.history(sql, whom.id()).stream()
            .map(turn ->
                List.of(
                    Fact.of("purpose", "people.purpose", turn.purpose().name()),
                    Fact.of("decision", "people.data.decision", turn.given() ? "yes" : "no"),
                    Fact.of("at", turn.at()),
                    Fact.of("words", turn.words())))
            .toList());
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    var sql = unit.sql();
    sql.deleteFrom(CONTACT).where(CONTACT.PERSON_ID.eq(whom.id())).execute();
    sql.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.PERSON_ID.eq(whom.id())).execute();
    sql.deleteFrom(CONSENT).where(CONSENT.PERSON_ID.eq(whom.id())).execute();
    sql.update(PERSON)
        .set(PERSON.SHOWN_NAME, NO_NAME)
        .set(PERSON.FOLDED_NAME, "")
        .set(PERSON.LANG, "fr")
        .setNull(PERSON.SEEN_AT)
        .set(PERSON.ERASED_AT, clock.instant())
        .where(PERSON.ID.eq(whom.id()))
        .execute();
  }
}
