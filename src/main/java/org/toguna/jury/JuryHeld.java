package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PROPOSED;
import static org.toguna.tables.Tables.JURY_SEAT;

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

/// What is kept of a juror: what the organisers say of it, what it declared. Which dossiers it is
/// kept from is told to nobody but the chair and the organisers: it would tell the juror of a
/// dossier.
@Component
@Order(46)
class JuryHeld implements Held {

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
                    Fact.of(
                        "experienced", "people.data.shared", row.getExperienced() ? "yes" : "no"),
                    Fact.of("ties", ties(sql, row.getContestId(), whom.id()))))
            .toList();
    return List.of(Holding.rows("jury.data", rows));
  }

  private static String ties(DSLContext sql, UUID contest, PersonId person) {
    return Tie.of(sql, contest, person).stream().map(Tie::name).collect(Collectors.joining(", "));
  }

  /// It is no juror any more, and its dossiers await another; the journal keeps what was decided,
  /// under an id that leads to nobody.
  @Override
  public void forget(Unit unit, Whom whom) {
    var sql = unit.sql();
    sql.select(JURY_MEMBER.CONTEST_ID)
        .from(JURY_MEMBER)
        .where(JURY_MEMBER.PERSON_ID.eq(whom.id()))
        .fetch(JURY_MEMBER.CONTEST_ID)
        .forEach(contest -> Conflicts.touch(unit, contest));
    Conflicts.vacate(unit, JURY_SEAT.PERSON_ID.eq(whom.id()));
    sql.deleteFrom(JURY_PROPOSED).where(JURY_PROPOSED.PERSON_ID.eq(whom.id())).execute();
    sql.update(JURY_PROPOSED)
        .setNull(JURY_PROPOSED.INSTEAD_PERSON)
        .where(JURY_PROPOSED.INSTEAD_PERSON.eq(whom.id().value()))
        .execute();
    sql.deleteFrom(JURY_MEMBER).where(JURY_MEMBER.PERSON_ID.eq(whom.id())).execute();
  }
}
