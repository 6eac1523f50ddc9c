package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_SEAT;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// Takes away the seat of a juror who recuses itself, and pins why.
@Component
class Recusing implements Listener<Recusal> {
  private final Conflicts conflicts;

  Recusing(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public Class<Recusal> hears() {
    return Recusal.class;
  }

  @Override
  public void on(Recusal recusal, Unit unit) {
    var seat = recusal.seat();
    var pair = new Pair(seat.contest(), seat.application(), seat.juror());
    if (unit.sql()
        .fetchExists(
            JURY_SEAT,
            Seats.in(seat.contest(), seat.round())
                .and(JURY_SEAT.APPLICATION_ID.eq(seat.application()))
                .and(JURY_SEAT.PERSON_ID.eq(seat.juror())))) {
      conflicts.pin(unit, pair, Source.DECLARED_BY_JUROR, recusal.reason());
      conflicts.note(
          unit,
          Actor.person(seat.juror()),
          pair,
          "jury-recused",
          Map.of("reason", recusal.reason()));
    }
  }
}
