package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_PROGRAMME;
import static org.toguna.tables.Tables.COACHING_TEAM;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Unit;

/// Sets a programme, offers its places, takes the answers. A place that is given back is free for
/// the next, and what its team had booked ahead is free too.
@Component
class Placement {
  private final Clock clock;

  Placement(Clock clock) {
    this.clock = clock;
  }

  /// False if more places are taken than it has now.
  boolean write(Unit unit, Programme programme) {
    var row = unit.sql().newRecord(COACHING_PROGRAMME);
    row.setCentre(programme.centre().name());
    row.setAddress(programme.centre().address());
    row.setRooms(String.join("\n", programme.centre().rooms()));
    row.setFromOn(programme.from());
    row.setToOn(programme.to());
    row.setPlaces(programme.places());
    int changed =
        unit.sql()
            .update(COACHING_PROGRAMME)
            .set(row)
            .where(COACHING_PROGRAMME.CONTEST_ID.eq(programme.contest()))
            .andNotExists(
                DSL.selectOne()
                    .from(COACHING_TEAM)
                    .where(COACHING_TEAM.CONTEST_ID.eq(programme.contest()))
                    .and(COACHING_TEAM.PLACE.gt(programme.places())))
            .execute();
    if (changed == 0) {
      row.setContestId(programme.contest());
      row.setEditionId(programme.edition());
      changed = unit.insertUnlessThere(row) ? 1 : 0;
    }
    return changed == 1;
  }

  /// Offers a dossier the first place that is free; false if none is, or it has one.
  boolean offer(Unit unit, HandedIn dossier) {
    var places = Programme.find(unit.sql(), dossier.contest()).map(Programme::places).orElse(0);
    var free = free(unit.sql(), dossier.contest(), places);
    if (free.isEmpty()) {
      return false;
    }
    var row = unit.sql().newRecord(COACHING_TEAM);
    row.setName(dossier.name());
    row.setState(TeamState.OFFERED.name());
    row.setPlaces(places);
    row.setPlace(free.getAsInt());
    row.setReason("");
    row.setOfferedAt(clock.instant());
    row.setAnsweredAt(null);
    int again =
        unit.sql()
            .update(COACHING_TEAM)
            .set(row)
            .where(COACHING_TEAM.APPLICATION_ID.eq(dossier.id()))
            .and(COACHING_TEAM.PLACE.isNull())
            .execute();
    row.setApplicationId(dossier.id());
    row.setContestId(dossier.contest());
    return again == 1 || unit.insertUnlessThere(row);
  }

  private static OptionalInt free(DSLContext sql, UUID contest, int places) {
    var taken =
        sql.select(COACHING_TEAM.PLACE)
            .from(COACHING_TEAM)
            .where(COACHING_TEAM.CONTEST_ID.eq(contest))
            .and(COACHING_TEAM.PLACE.isNotNull())
            .fetch(COACHING_TEAM.PLACE);
    return IntStream.rangeClosed(1, places).filter(one -> !taken.contains(one)).findFirst();
  }

  /// False if the place was taken or given back before.
  boolean accept(Unit unit, UUID team) {
    return unit.sql()
            .update(COACHING_TEAM)
            .set(COACHING_TEAM.STATE, TeamState.ACCEPTED.name())
            .set(COACHING_TEAM.ANSWERED_AT, clock.instant())
            .where(COACHING_TEAM.APPLICATION_ID.eq(team))
            .and(COACHING_TEAM.STATE.eq(TeamState.OFFERED.name()))
            .execute()
        == 1;
  }

  /// The team declines or gives its place back, or the organiser takes it; false if it had none.
  boolean free(Unit unit, UUID team, TeamState state, String reason) {
    var now = clock.instant();
    boolean had =
        unit.sql()
                .update(COACHING_TEAM)
                .set(COACHING_TEAM.STATE, state.name())
                .setNull(COACHING_TEAM.PLACE)
                .set(COACHING_TEAM.REASON, reason)
                .set(COACHING_TEAM.ANSWERED_AT, now)
                .where(COACHING_TEAM.APPLICATION_ID.eq(team))
                .and(
                    COACHING_TEAM.STATE.in(
                        List.of(TeamState.OFFERED.name(), TeamState.ACCEPTED.name())))
                .execute()
            == 1;
    if (had) {
      Seating.unseatAhead(unit, team, now);
    }
    return had;
  }
}
