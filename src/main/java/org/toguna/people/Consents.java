package org.toguna.people;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.toguna.tables.Tables.CONSENT;
import static org.toguna.tables.Tables.PERSON;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Correspondence;
import org.toguna.kit.messages.Letter;

/// What persons agreed to and took back: a history in which yes and no take turns, and nothing is
/// agreed to until somebody said yes. Said twice, it is so once.
@Component
public class Consents {
  private final Clock clock;
  private final Correspondence correspondence;
  private final Persons persons;

  Consents(Clock clock, Correspondence correspondence, Persons persons) {
    this.clock = clock;
    this.correspondence = correspondence;
    this.persons = persons;
  }

  /// One yes or no: to what, when, and in which version of the sentences.
  public record Turn(Purpose purpose, boolean given, Instant at, int words) {}

  /// What the person agrees to now.
  public static Set<Purpose> given(DSLContext sql, PersonId person) {
    var given = EnumSet.noneOf(Purpose.class);
    for (Turn turn : history(sql, person).reversed()) {
      if (turn.given()) {
        given.add(turn.purpose());
      } else {
        given.remove(turn.purpose());
      }
    }
    return given;
  }

  /// Every yes and no of a person, newest first.
  public static List<Turn> history(DSLContext sql, PersonId person) {
    return sql.selectFrom(CONSENT)
        .where(CONSENT.PERSON_ID.eq(person))
        .orderBy(CONSENT.DECIDED_AT.desc(), CONSENT.ID.desc())
        .fetch(row ->
            new Turn(
                Purpose.valueOf(row.getPurpose()),
                row.getGiven(),
                row.getDecidedAt(),
                row.getWordsVersion()));
  }

  public void give(Unit unit, PersonId person, Purpose purpose) {
    decide(unit, person, purpose, true);
  }

  public void withdraw(Unit unit, PersonId person, Purpose purpose) {
    decide(unit, person, purpose, false);
  }

  private void decide(Unit unit, PersonId person, Purpose purpose, boolean given) {
    int turns =
        unit.sql()
            .fetchCount(
                CONSENT, CONSENT.PERSON_ID.eq(person).and(CONSENT.PURPOSE.eq(purpose.name())));
    boolean now = turns % 2 == 1;
    if (now != given && took(unit, person, purpose, turns + 1) && purpose == Purpose.NEWS) {
      letters(unit, person, given);
    }
  }

  /// Takes the next turn, unless somebody else just took it or the person is no more.
  private boolean took(Unit unit, PersonId person, Purpose purpose, int turn) {
    return unit.sql()
            .insertInto(
                CONSENT,
                CONSENT.ID,
                CONSENT.PERSON_ID,
                CONSENT.PURPOSE,
                CONSENT.TURN,
                CONSENT.GIVEN,
                CONSENT.DECIDED_AT,
                CONSENT.WORDS_VERSION)
            .select(
                select(
                        val(Ids.next(), CONSENT.ID),
                        PERSON.ID,
                        val(purpose.name(), CONSENT.PURPOSE),
                        val(turn, CONSENT.TURN),
                        val(turn % 2 == 1, CONSENT.GIVEN),
                        val(clock.instant(), CONSENT.DECIDED_AT),
                        val(purpose.words(), CONSENT.WORDS_VERSION))
                    .from(PERSON)
                    .where(PERSON.ID.eq(person))
                    .and(PERSON.ERASED_AT.isNull()))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// News that already waits is not sent after a no; a yes undoes an earlier stop. An address that
  /// serves others keeps what they chose.
  private void letters(Unit unit, PersonId person, boolean wanted) {
    persons
        .whom(unit.sql(), person)
        .ifPresent(whom ->
            whom.own()
                .forEach(address -> {
                  if (wanted) {
                    correspondence.resume(unit, address, Letter.Kind.NEWS);
                  } else {
                    correspondence.stop(unit, address, Letter.Kind.NEWS);
                  }
                }));
  }
}
