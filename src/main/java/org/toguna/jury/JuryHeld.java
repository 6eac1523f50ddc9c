package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_SEAT;
import static org.toguna.tables.Tables.JURY_TIE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.PersonId;
import org.toguna.people.Whom;

/// What a juror said of itself. That it was one, and what it was kept from, is the contest's to
/// answer for and stays; a conflict is not told to the juror it concerns beyond what it declared
/// itself, for that would tell it of a dossier.
@Component
@Order(46)
class JuryHeld implements Held {
  private static final String GONE = "—";

  private final Clock clock;

  JuryHeld(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var rows =
        sql
            .selectFrom(JURY_MEMBER)
            .where(JURY_MEMBER.PERSON_ID.eq(whom.id()))
            .orderBy(JURY_MEMBER.CONTEST_ID)
            .fetch()
            .stream()
            .map(row ->
                List.of(
                    Fact.of("state", "jury.state", row.getState()),
                    Fact.of("body", row.getBody()),
                    Fact.of("keywords", row.getKeywords()),
                    Fact.of("langs", row.getLangs().replace("\n", ", ")),
                    Fact.of("ties", ties(sql, row.getContestId(), whom.id()))))
            .toList();
    return List.of(Holding.rows("jury.data", rows).staying());
  }

  private static String ties(DSLContext sql, UUID contest, PersonId person) {
    return Tie.of(sql, contest, person).stream().map(Tie::name).collect(Collectors.joining(", "));
  }

  /// The juror leaves; what it declared and what was seen by it is erased, that it was kept from a
  /// dossier stays.
  @Override
  public void forget(Unit unit, Whom whom) {
    var sql = unit.sql();
    sql.select(JURY_MEMBER.CONTEST_ID)
        .from(JURY_MEMBER)
        .where(JURY_MEMBER.PERSON_ID.eq(whom.id()))
        .fetch(JURY_MEMBER.CONTEST_ID)
        .forEach(contest -> Conflicts.touch(unit, contest));
    Conflicts.vacate(unit, JURY_SEAT.PERSON_ID.eq(whom.id()));
    sql.deleteFrom(JURY_TIE).where(JURY_TIE.PERSON_ID.eq(whom.id())).execute();
    sql.update(JURY_CONFLICT)
        .set(JURY_CONFLICT.REASON, GONE)
        .where(JURY_CONFLICT.PERSON_ID.eq(whom.id()))
        .execute();
    sql.update(JURY_MEMBER)
        .set(JURY_MEMBER.STATE, State.LEFT.name())
        .set(JURY_MEMBER.SITS, false)
        .set(JURY_MEMBER.CHAIR, false)
        .set(JURY_MEMBER.BODY, "")
        .set(JURY_MEMBER.KEYWORDS, "")
        .set(JURY_MEMBER.LANGS, "")
        .set(JURY_MEMBER.LEFT_AT, clock.instant())
        .set(JURY_MEMBER.LEFT_REASON, GONE)
        .where(JURY_MEMBER.PERSON_ID.eq(whom.id()))
        .execute();
  }
}
