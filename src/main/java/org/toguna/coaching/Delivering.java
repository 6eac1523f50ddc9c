package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_DELIVERABLE;
import static org.toguna.tables.Tables.COACHING_HANDIN;
import static org.toguna.tables.Tables.COACHING_TEAM;

import java.time.Clock;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Documents;

/// Writes what is to be handed in, takes it in, says what a coach thinks of it.
@Component
class Delivering {
  private final Clock clock;

  Delivering(Clock clock) {
    this.clock = clock;
  }

  /// Undoes the whole unit: the file is no longer here.
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    Gone() {
      super("the file is gone", null, false, false);
    }
  }

  void write(Unit unit, UUID contest, UUID id, Deliverable.Wanted wanted) {
    var row = unit.sql().newRecord(COACHING_DELIVERABLE);
    row.setName(wanted.name());
    row.setWanted(wanted.text());
    row.setDueAt(wanted.due());
    int changed =
        unit.sql()
            .update(COACHING_DELIVERABLE)
            .set(row)
            .where(COACHING_DELIVERABLE.ID.eq(id))
            .and(COACHING_DELIVERABLE.CONTEST_ID.eq(contest))
            .execute();
    if (changed == 0) {
      row.setId(id);
      row.setContestId(contest);
      unit.insert(row);
    }
  }

  /// False once a team has handed something in.
  boolean remove(Unit unit, UUID contest, UUID id) {
    return unit.sql()
            .deleteFrom(COACHING_DELIVERABLE)
            .where(COACHING_DELIVERABLE.ID.eq(id))
            .and(COACHING_DELIVERABLE.CONTEST_ID.eq(contest))
            .andNotExists(
                DSL.selectOne().from(COACHING_HANDIN).where(COACHING_HANDIN.DELIVERABLE_ID.eq(id)))
            .execute()
        == 1;
  }

  /// A file's code or a link, one of the two. What waits is replaced; after a remark it is another.
  /// False once one was accepted, and for a team without a place.
  boolean handIn(Unit unit, Deliverable deliverable, UUID team, String code, String link) {
    var now = clock.instant();
    if (!code.isEmpty() && !Documents.claim(unit, code, now)) {
      throw new Gone();
    }
    var sql = unit.sql();
    int replaced =
        sql.update(COACHING_HANDIN)
            .set(COACHING_HANDIN.CODE, code)
            .set(COACHING_HANDIN.LINK, link)
            .set(COACHING_HANDIN.HANDED_AT, now)
            .where(of(deliverable, team))
            .and(COACHING_HANDIN.VERDICT.isNull())
            .andExists(comes(team))
            .execute();
    if (replaced == 1) {
      return true;
    }
    boolean may =
        sql.fetchExists(comes(team))
            && !sql.fetchExists(
                COACHING_HANDIN, of(deliverable, team).and(COACHING_HANDIN.VERDICT.eq("ACCEPTED")));
    return may && add(unit, deliverable, team, code, link);
  }

  private boolean add(Unit unit, Deliverable deliverable, UUID team, String code, String link) {
    var row = unit.sql().newRecord(COACHING_HANDIN);
    row.setDeliverableId(deliverable.id());
    row.setApplicationId(team);
    row.setNumber(unit.sql().fetchCount(COACHING_HANDIN, of(deliverable, team)) + 1);
    row.setCode(code);
    row.setLink(link);
    row.setHandedAt(clock.instant());
    row.setRemark("");
    return unit.insertUnlessThere(row);
  }

  private static Select<?> comes(UUID team) {
    return DSL.selectOne()
        .from(COACHING_TEAM)
        .where(COACHING_TEAM.APPLICATION_ID.eq(team))
        .and(COACHING_TEAM.STATE.eq(TeamState.ACCEPTED.name()));
  }

  private static Condition of(Deliverable deliverable, UUID team) {
    return COACHING_HANDIN
        .DELIVERABLE_ID
        .eq(deliverable.id())
        .and(COACHING_HANDIN.APPLICATION_ID.eq(team));
  }

  /// Judges what was read; false if the team has replaced it since, or it was judged before.
  boolean judge(Unit unit, Deliverable deliverable, HandIn read, boolean accepted, String remark) {
    return unit.sql()
            .update(COACHING_HANDIN)
            .set(COACHING_HANDIN.VERDICT, accepted ? "ACCEPTED" : "RETURNED")
            .set(COACHING_HANDIN.REMARK, remark)
            .set(COACHING_HANDIN.JUDGED_AT, clock.instant())
            .where(of(deliverable, read.team()))
            .and(COACHING_HANDIN.NUMBER.eq(read.number()))
            .and(COACHING_HANDIN.HANDED_AT.eq(read.at()))
            .and(COACHING_HANDIN.VERDICT.isNull())
            .execute()
        == 1;
  }
}
