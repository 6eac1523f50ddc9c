package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_DRAFT;
import static org.toguna.tables.Tables.FOLLOWUP_MILESTONE;
import static org.toguna.tables.Tables.FOLLOWUP_TEAM;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// What a person's teams answered. Once it is erased the numbers stay under no name: drafts and
/// milestones, which are words, go.
@Component
@Order(43)
class FollowHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var teams = new ArrayList<List<Fact>>();
    var answers = new ArrayList<List<Fact>>();
    var goals = new ArrayList<List<Fact>>();
    for (Followed team : Followed.of(sql, whom.id())) {
      teams.add(
          List.of(
              Fact.of("name", team.name()),
              Fact.of("prize", team.why().prize()),
              Fact.of("paid", team.paid().map(paid -> paid.day().toString()).orElse(""))));
      Reply.of(sql, team.id()).forEach(reply -> answers.add(facts(team, reply)));
      Goal.of(sql, team.id())
          .forEach(goal ->
              goals.add(
                  List.of(
                      Fact.of("day", goal.day().toString()),
                      Fact.of("text", goal.text()),
                      Fact.of("state", "followup.goal", goal.state().name()))));
    }
    return List.of(
        Holding.rows("followup.data", teams),
        Holding.rows("followup.answers.data", answers),
        Holding.rows("followup.goals.data", goals));
  }

  private static List<Fact> facts(Followed team, Reply reply) {
    return List.of(
        Fact.of("name", team.name()),
        Fact.of("at", reply.at()),
        Fact.of("life", "followup.life", reply.said().life().name()),
        Fact.of("jobs", reply.said().jobs().all()),
        Fact.of("women", reply.said().jobs().women()),
        Fact.of("band", reply.said().band()),
        Fact.of("funding", reply.said().money().amount()));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    Followed.of(unit.sql(), whom.id()).forEach(team -> forget(unit, team));
  }

  static void forget(Unit unit, Followed team) {
    var sql = unit.sql();
    sql.deleteFrom(FOLLOWUP_DRAFT).where(FOLLOWUP_DRAFT.TEAM_ID.eq(team.id())).execute();
    sql.deleteFrom(FOLLOWUP_MILESTONE).where(FOLLOWUP_MILESTONE.TEAM_ID.eq(team.id())).execute();
    sql.update(FOLLOWUP_TEAM)
        .setNull(FOLLOWUP_TEAM.PERSON_ID)
        .setNull(FOLLOWUP_TEAM.APPLICATION_ID)
        .set(FOLLOWUP_TEAM.NAME, "")
        .where(FOLLOWUP_TEAM.ID.eq(team.id()))
        .execute();
  }
}
