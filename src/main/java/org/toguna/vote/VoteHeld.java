package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;
import static org.toguna.tables.Tables.VOTE_POLL;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// In which votes a person has a ballot, and since when. What it says, and how often it was
/// changed, is for its voter alone, on the vote's own page: others read this list too.
@Component
@Order(47)
class VoteHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var lang = whom.person().lang();
    List<List<Fact>> rows =
        sql.select(VOTE_POLL.EDITION_ID, VOTE_POLL.CONTEST_ID, VOTE_CAST.CAST_AT)
            .from(VOTE_BALLOT)
            .join(VOTE_POLL)
            .on(VOTE_POLL.CONTEST_ID.eq(VOTE_BALLOT.CONTEST_ID))
            .join(VOTE_CAST)
            .on(VOTE_CAST.BALLOT_ID.eq(VOTE_BALLOT.ID))
            .and(VOTE_CAST.TURN.eq(1))
            .where(VOTE_BALLOT.PERSON_ID.eq(whom.id()))
            .orderBy(VOTE_CAST.CAST_AT)
            .fetch(row ->
                List.of(
                    Fact.of(
                        "contest",
                        ContestTitle.find(sql, row.value1(), row.value2())
                            .map(contest -> contest.name().in(lang))
                            .orElse("")),
                    Fact.of("at", row.value3())));
    return List.of(Holding.rows("vote.data", rows));
  }

  /// The ballot stays and counts; nothing says any longer whose it was.
  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql()
        .update(VOTE_BALLOT)
        .setNull(VOTE_BALLOT.PERSON_ID)
        .setNull(VOTE_BALLOT.BADGE_ID)
        .where(VOTE_BALLOT.PERSON_ID.eq(whom.id()))
        .execute();
  }
}
