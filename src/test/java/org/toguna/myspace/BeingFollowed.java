package org.toguna.myspace;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.FOLLOWUP_CHECKIN;
import static org.toguna.tables.Tables.FOLLOWUP_DRAFT;
import static org.toguna.tables.Tables.FOLLOWUP_MILESTONE;
import static org.toguna.tables.Tables.FOLLOWUP_PLAN;
import static org.toguna.tables.Tables.FOLLOWUP_TEAM;

import java.time.Instant;
import java.time.LocalDate;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// Somebody whose team is followed after the edition, as the tables keep it.
final class BeingFollowed {
  private BeingFollowed() {}

  static void ofOneself(TestSite site, PersonId awa, EditionId edition) {
    site.db().run(unit -> follow(unit, awa, edition));
  }

  private static void follow(Unit unit, PersonId awa, EditionId edition) {
    var sql = unit.sql();
    var checkin = Ids.next();
    var team = Ids.next();
    sql.insertInto(FOLLOWUP_PLAN)
        .set(FOLLOWUP_PLAN.EDITION_ID, edition)
        .set(FOLLOWUP_PLAN.BANDS, "0")
        .set(FOLLOWUP_PLAN.SHOWN, false)
        .execute();
    sql.insertInto(FOLLOWUP_CHECKIN)
        .set(FOLLOWUP_CHECKIN.ID, checkin)
        .set(FOLLOWUP_CHECKIN.EDITION_ID, edition)
        .set(FOLLOWUP_CHECKIN.NAME, Words.french("Un an"))
        .set(FOLLOWUP_CHECKIN.OPENS_ON, LocalDate.EPOCH)
        .set(FOLLOWUP_CHECKIN.DUE_ON, LocalDate.EPOCH)
        .execute();
    sql.insertInto(FOLLOWUP_TEAM)
        .set(FOLLOWUP_TEAM.ID, team)
        .set(FOLLOWUP_TEAM.EDITION_ID, edition)
        .set(FOLLOWUP_TEAM.APPLICATION_ID, sql.selectFrom(APPLICATION).fetchSingle().getId())
        .set(FOLLOWUP_TEAM.PERSON_ID, awa)
        .set(FOLLOWUP_TEAM.NAME, "L’atelier d’" + Living.AWA)
        .set(FOLLOWUP_TEAM.PRIZE, "Premier prix")
        .set(FOLLOWUP_TEAM.COACHED, true)
        .execute();
    sql.insertInto(FOLLOWUP_DRAFT)
        .set(FOLLOWUP_DRAFT.CHECKIN_ID, checkin)
        .set(FOLLOWUP_DRAFT.TEAM_ID, team)
        .set(FOLLOWUP_DRAFT.FIELDS_JSON, "{\"funding\":\"" + Living.AWA + "\"}")
        .set(FOLLOWUP_DRAFT.SAVED_AT, Instant.EPOCH)
        .execute();
    sql.insertInto(FOLLOWUP_MILESTONE)
        .set(FOLLOWUP_MILESTONE.ID, Ids.next())
        .set(FOLLOWUP_MILESTONE.TEAM_ID, team)
        .set(FOLLOWUP_MILESTONE.DAY_ON, LocalDate.EPOCH)
        .set(FOLLOWUP_MILESTONE.TEXT, Living.AWA + " embauche")
        .set(FOLLOWUP_MILESTONE.STATE, "PLANNED")
        .set(FOLLOWUP_MILESTONE.CHANGED_AT, Instant.EPOCH)
        .execute();
  }
}
