package org.toguna.signin.outside;

import static org.toguna.tables.Tables.OUTSIDE_ACCOUNT;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.PersonId;

/// Whose account is whose. An account belongs to one person from the first time it let it in; its
/// e-mail may change afterwards.
@Component
public class OutsideAccounts {
  private final Journeys journeys;
  private final Journal journal;
  private final Clock clock;

  OutsideAccounts(Journeys journeys, Journal journal, Clock clock) {
    this.journeys = journeys;
    this.journal = journal;
    this.clock = clock;
  }

  public Optional<PersonId> owner(DSLContext sql, Vouched account) {
    return sql.select(OUTSIDE_ACCOUNT.PERSON_ID)
        .from(OUTSIDE_ACCOUNT)
        .where(OUTSIDE_ACCOUNT.ISSUER.eq(account.issuer()))
        .and(OUTSIDE_ACCOUNT.SUBJECT.eq(account.subject()))
        .fetchOptional(OUTSIDE_ACCOUNT.PERSON_ID);
  }

  /// Remembers the account for the browser that holds this fingerprint's secret.
  public void hold(Unit unit, Vouched account, String holder) {
    journeys.vouched(unit, account, holder);
  }

  public void used(Unit unit, Vouched account) {
    unit.sql()
        .update(OUTSIDE_ACCOUNT)
        .set(OUTSIDE_ACCOUNT.USED_AT, clock.instant())
        .where(OUTSIDE_ACCOUNT.ISSUER.eq(account.issuer()))
        .and(OUTSIDE_ACCOUNT.SUBJECT.eq(account.subject()))
        .execute();
  }

  /// Gives the account that was held to the person who came in by it, if there was one.
  public void link(Unit unit, String holder, PersonId person) {
    journeys
        .of(unit.sql(), holder)
        .ifPresent(journey -> {
          var now = clock.instant();
          unit.sql()
              .insertInto(OUTSIDE_ACCOUNT)
              .set(OUTSIDE_ACCOUNT.ISSUER, journey.getIssuer())
              .set(OUTSIDE_ACCOUNT.SUBJECT, journey.getSubject())
              .set(OUTSIDE_ACCOUNT.PERSON_ID, person)
              .set(OUTSIDE_ACCOUNT.LINKED_AT, now)
              .set(OUTSIDE_ACCOUNT.USED_AT, now)
              .onConflict(OUTSIDE_ACCOUNT.ISSUER, OUTSIDE_ACCOUNT.SUBJECT)
              .doUpdate()
              .set(OUTSIDE_ACCOUNT.PERSON_ID, person)
              .set(OUTSIDE_ACCOUNT.LINKED_AT, now)
              .set(OUTSIDE_ACCOUNT.USED_AT, now)
              .execute();
          journal.note(
              unit,
              Actor.person(person),
              Subject.of("person", person),
              "account-linked",
              null,
              null);
          journey.delete();
        });
  }
}
