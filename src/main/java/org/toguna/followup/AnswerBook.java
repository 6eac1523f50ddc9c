package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_ANSWER;
import static org.toguna.tables.Tables.FOLLOWUP_CHECKIN;
import static org.toguna.tables.Tables.FOLLOWUP_DRAFT;
import static org.toguna.tables.Tables.FOLLOWUP_MILESTONE;
import static org.toguna.tables.Tables.FOLLOWUP_TEAM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Takes what teams answer: laid aside as it stands, sent, corrected until the check-in is closed.
@Component
class AnswerBook {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final Clock clock;

  AnswerBook(Clock clock) {
    this.clock = clock;
  }

  /// What was laid aside, under the names of the fields.
  static Optional<Map<String, String>> draft(DSLContext sql, UUID checkin, UUID team) {
    return sql.select(FOLLOWUP_DRAFT.FIELDS_JSON)
        .from(FOLLOWUP_DRAFT)
        .where(FOLLOWUP_DRAFT.CHECKIN_ID.eq(checkin))
        .and(FOLLOWUP_DRAFT.TEAM_ID.eq(team))
        .fetchOptional(FOLLOWUP_DRAFT.FIELDS_JSON)
        .map(json -> JSON.readValue(json, FIELDS));
  }

  /// False once the check-in is closed.
  boolean layAside(Unit unit, UUID checkin, UUID team, Map<String, String> fields) {
    boolean open =
        unit.sql()
            .fetchExists(
                FOLLOWUP_CHECKIN,
                FOLLOWUP_CHECKIN.ID.eq(checkin).and(FOLLOWUP_CHECKIN.CLOSED_AT.isNull()));
    if (open) {
      drop(unit, checkin, team);
      unit.sql()
          .insertInto(FOLLOWUP_DRAFT)
          .set(FOLLOWUP_DRAFT.CHECKIN_ID, checkin)
          .set(FOLLOWUP_DRAFT.TEAM_ID, team)
          .set(FOLLOWUP_DRAFT.FIELDS_JSON, JSON.writeValueAsString(fields))
          .set(FOLLOWUP_DRAFT.SAVED_AT, clock.instant())
          .execute();
    }
    return open;
  }

  private static void drop(Unit unit, UUID checkin, UUID team) {
    unit.sql()
        .deleteFrom(FOLLOWUP_DRAFT)
        .where(FOLLOWUP_DRAFT.CHECKIN_ID.eq(checkin))
        .and(FOLLOWUP_DRAFT.TEAM_ID.eq(team))
        .execute();
  }

  /// Sends an answer, or the correction of one; what stood before stays written. False before the
  /// check-in opens and once it is closed.
  boolean send(Unit unit, Reply.Place place, Reply.Said said, Sent sent) {
    var row = unit.sql().newRecord(FOLLOWUP_ANSWER);
    row.setCheckinId(place.checkin());
    row.setTeamId(place.team());
    row.setNumber(place.number());
    row.setStanding(said.life().name());
    row.setJobs(said.jobs().all());
    row.setWomen(said.jobs().women());
    row.setBand(said.band());
    row.setFunding(said.money().amount());
    row.setKind(said.money().kind().map(Funding::name).orElse(""));
    row.setPublic(said.counts());
    row.setByPhone(sent.byPhone());
    row.setSentAt(clock.instant());
    boolean taken = isOpen(unit, place, sent.today()) && unit.insertUnlessThere(row);
    if (taken) {
      drop(unit, place.checkin(), place.team());
      Following.shown(unit);
    }
    return taken;
  }

  /// Who sends it, and which day it is there.
  record Sent(boolean byPhone, LocalDate today) {}

  /// Holds the check-in, so that nobody closes it meanwhile; the team is of its edition.
  private static boolean isOpen(Unit unit, Reply.Place place, LocalDate today) {
    return unit.sql()
            .update(FOLLOWUP_CHECKIN)
            .setNull(FOLLOWUP_CHECKIN.CLOSED_AT)
            .where(FOLLOWUP_CHECKIN.ID.eq(place.checkin()))
            .and(FOLLOWUP_CHECKIN.CLOSED_AT.isNull())
            .and(FOLLOWUP_CHECKIN.OPENS_ON.le(today))
            .andExists(
                DSL.selectOne()
                    .from(FOLLOWUP_TEAM)
                    .where(FOLLOWUP_TEAM.ID.eq(place.team()))
                    .and(FOLLOWUP_TEAM.EDITION_ID.eq(FOLLOWUP_CHECKIN.EDITION_ID)))
            .execute()
        == 1;
  }

  /// When the prize was paid, and by whose word; the first word stays unless the desk's corrects
  /// it.
  void paid(Unit unit, UUID team, LocalDate day, boolean byDesk) {
    unit.sql()
        .update(FOLLOWUP_TEAM)
        .set(FOLLOWUP_TEAM.PAID_ON, day)
        .set(FOLLOWUP_TEAM.PAID_BY, byDesk ? "DESK" : "TEAM")
        .set(FOLLOWUP_TEAM.PAID_NOTED_AT, clock.instant())
        .where(FOLLOWUP_TEAM.ID.eq(team))
        .and(FOLLOWUP_TEAM.PRIZE.ne(""))
        .and(byDesk ? DSL.noCondition() : FOLLOWUP_TEAM.PAID_ON.isNull())
        .execute();
  }

  /// No reminders any more, or again.
  void remind(Unit unit, UUID team, boolean wanted) {
    unit.sql()
        .update(FOLLOWUP_TEAM)
        .set(FOLLOWUP_TEAM.STOPPED_AT, wanted ? null : clock.instant())
        .where(FOLLOWUP_TEAM.ID.eq(team))
        .execute();
  }

  void aim(Unit unit, UUID team, LocalDate day, String text) {
    unit.sql()
        .insertInto(FOLLOWUP_MILESTONE)
        .set(FOLLOWUP_MILESTONE.ID, Ids.next())
        .set(FOLLOWUP_MILESTONE.TEAM_ID, team)
        .set(FOLLOWUP_MILESTONE.DAY_ON, day)
        .set(FOLLOWUP_MILESTONE.TEXT, text)
        .set(FOLLOWUP_MILESTONE.STATE, Goal.State.PLANNED.name())
        .set(FOLLOWUP_MILESTONE.CHANGED_AT, clock.instant())
        .execute();
  }

  void became(Unit unit, UUID team, UUID goal, Goal.State state) {
    unit.sql()
        .update(FOLLOWUP_MILESTONE)
        .set(FOLLOWUP_MILESTONE.STATE, state.name())
        .set(FOLLOWUP_MILESTONE.CHANGED_AT, clock.instant())
        .where(FOLLOWUP_MILESTONE.ID.eq(goal))
        .and(FOLLOWUP_MILESTONE.TEAM_ID.eq(team))
        .execute();
  }
}
