package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_SHEET;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.jury.RoundField;
import org.toguna.jury.Seat;

/// A round that was closed takes no seats any more, and a sealed sheet keeps the seat it was sealed
/// in: no new assignment makes it count no more.
@Component
class RoundOver implements RoundField {

  @Override
  public Set<Seat> settled(DSLContext sql, UUID contest, Round round) {
    return sql.select(SCORING_SHEET.APPLICATION_ID, SCORING_SHEET.PERSON_ID)
        .from(SCORING_SHEET)
        .where(SCORING_SHEET.CONTEST_ID.eq(contest))
        .and(SCORING_SHEET.ROUND.eq(round.name()))
        .and(SCORING_SHEET.SEALED_AT.isNotNull())
        .and(SCORING_SHEET.PERSON_ID.isNotNull())
        .fetchSet(row -> new Seat(contest, round, row.value1(), row.value2()));
  }

  @Override
  public boolean isOver(DSLContext sql, UUID contest, Round round) {
    return ScoringRound.find(sql, contest, round.slug()).filter(one -> !one.isOpen()).isPresent();
  }
}
