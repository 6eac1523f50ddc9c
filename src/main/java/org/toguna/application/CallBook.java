package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION_CALL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.contest.ContestOpened;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// What the calls allow, kept beside the dossiers so that a writing statement can ask: as the rule
/// book opened last has it, from the unit that opens it on.
@Component
class CallBook implements Listener<ContestOpened> {

  @Override
  public Class<ContestOpened> hears() {
    return ContestOpened.class;
  }

  @Override
  public void on(ContestOpened opened, Unit unit) {
    Call.find(unit.sql(), opened.edition(), opened.contest()).ifPresent(call -> put(unit, call));
  }

  private static void put(Unit unit, Call call) {
    var row = unit.sql().newRecord(APPLICATION_CALL);
    row.setContestId(call.id());
    row.setOpensAt(call.opensAt());
    row.setLateAt(call.lateAt());
    row.setPerPerson(call.perPerson());
    row.setPerFirm(call.perFirm().isPresent() ? call.perFirm().getAsInt() : null);
    unit.sql()
        .insertInto(APPLICATION_CALL)
        .set(row)
        .onConflict(APPLICATION_CALL.CONTEST_ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  /// That a call takes entries at this instant, as a condition of a writing statement.
  static Condition open(Field<UUID> contest, Instant now) {
    return DSL.exists(
        DSL.selectOne()
            .from(APPLICATION_CALL)
            .where(APPLICATION_CALL.CONTEST_ID.eq(contest))
            .and(openAt(now)));
  }

  static Condition openAt(Instant now) {
    return APPLICATION_CALL.OPENS_AT.le(now).and(APPLICATION_CALL.LATE_AT.gt(now));
  }
}
