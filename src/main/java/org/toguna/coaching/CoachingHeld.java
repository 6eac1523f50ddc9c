package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_COACH;
import static org.toguna.tables.Tables.COACHING_HOLD;
import static org.toguna.tables.Tables.COACHING_NOTE;
import static org.toguna.tables.Tables.COACHING_SLOT;
import static org.toguna.tables.Tables.COACHING_TEAM;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.PersonId;
import org.toguna.people.Whom;

/// What is kept of whoever coaches, and of whoever is coached. Forgotten before the dossiers are.
@Component
@Order(43)
class CoachingHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var own = HandedIn.numbersOf(sql, whom.id());
    var notes = new ArrayList<List<Fact>>();
    own.forEach((id, number) -> Note.of(sql, id).forEach(note -> notes.add(facts(number, note))));
    return List.of(
        Holding.rows(
            "coaching.data", Coach.of(sql, whom.id()).stream().map(CoachingHeld::facts).toList()),
        Holding.rows(
            "coaching.place.data",
            own.keySet().stream().flatMap(id -> place(sql, id).stream()).toList()),
        Holding.rows("coaching.notes.data", notes),
        Holding.rows("coaching.written.data", written(sql, whom.id())));
  }

  private static List<Fact> facts(Coach coach) {
    return List.of(
        Fact.of("state", "coaching.coach.state", coach.state().name()),
        Fact.of("knows", String.join(", ", coach.profile().knows())),
        Fact.of("langs", String.join(", ", coach.profile().langs())));
  }

  private static List<List<Fact>> place(DSLContext sql, UUID team) {
    return sql.selectFrom(COACHING_TEAM)
        .where(COACHING_TEAM.APPLICATION_ID.eq(team))
        .fetch(row ->
            List.of(
                Fact.of("name", row.getName()),
                Fact.of("state", "coaching.team.state", row.getState()),
                Fact.of("at", row.getOfferedAt())));
  }

  private static List<Fact> facts(String number, Note note) {
    return List.of(
        Fact.of("number", number), Fact.of("text", note.text()), Fact.of("at", note.at()));
  }

  /// What it says of others is theirs.
  private static List<List<Fact>> written(DSLContext sql, PersonId person) {
    return sql.select(COACHING_NOTE.WRITTEN_AT)
        .from(COACHING_NOTE)
        .where(COACHING_NOTE.PERSON_ID.eq(person))
        .orderBy(COACHING_NOTE.WRITTEN_AT)
        .fetch(row -> List.of(Fact.of("at", row.value1())));
  }

  /// Notes stay with the team they were written for, under nobody's name; slots stand without a
  /// coach until the desk names another.
  @Override
  public void forget(Unit unit, Whom whom) {
    HandedIn.numbersOf(unit.sql(), whom.id())
        .keySet()
        .forEach(team -> CoachingPapers.forget(unit, team));
    forget(unit, whom.id());
  }

  private static void forget(Unit unit, PersonId coach) {
    var sql = unit.sql();
    sql.update(COACHING_NOTE)
        .setNull(COACHING_NOTE.PERSON_ID)
        .where(COACHING_NOTE.PERSON_ID.eq(coach))
        .execute();
    sql.update(COACHING_SLOT)
        .setNull(COACHING_SLOT.PERSON_ID)
        .where(COACHING_SLOT.PERSON_ID.eq(coach))
        .execute();
    sql.deleteFrom(COACHING_HOLD).where(COACHING_HOLD.OWNER.eq(Coach.holds(coach))).execute();
    sql.deleteFrom(COACHING_COACH).where(COACHING_COACH.PERSON_ID.eq(coach)).execute();
  }
}
