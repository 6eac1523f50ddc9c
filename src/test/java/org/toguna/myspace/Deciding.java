package org.toguna.myspace;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.ELIGIBILITY_APPEAL;
import static org.toguna.tables.Tables.ELIGIBILITY_ASK;
import static org.toguna.tables.Tables.ELIGIBILITY_DECIDER;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Instant;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// What the eligibility desk keeps of somebody’s dossier, and of who decided about it.
final class Deciding {

  private Deciding() {}

  static void ofOneself(TestSite site, PersonId awa) {
    site.db().run(unit -> decide(unit, awa));
  }

  private static void decide(Unit unit, PersonId awa) {
    var sql = unit.sql();
    var dossier = sql.fetchSingle(APPLICATION, APPLICATION.PERSON_ID.eq(awa));
    sql.insertInto(ELIGIBILITY_SHEET)
        .set(ELIGIBILITY_SHEET.APPLICATION_ID, dossier.getId())
        .set(ELIGIBILITY_SHEET.CONTEST_ID, dossier.getContestId())
        .set(ELIGIBILITY_SHEET.VERSION, 1)
        .set(ELIGIBILITY_SHEET.DECISION, 1)
        .set(ELIGIBILITY_SHEET.CHANGED_AT, Instant.EPOCH)
        .execute();
    sql.insertInto(ELIGIBILITY_ASK)
        .set(ELIGIBILITY_ASK.ID, Ids.next())
        .set(ELIGIBILITY_ASK.APPLICATION_ID, dossier.getId())
        .set(ELIGIBILITY_ASK.SLUG, "")
        .set(ELIGIBILITY_ASK.QUESTION, "Qui est " + Living.AWA + " ?")
        .set(ELIGIBILITY_ASK.ASKED_AT, Instant.EPOCH)
        .set(ELIGIBILITY_ASK.LATE_AT, Instant.EPOCH.plusSeconds(1))
        .execute();
    sql.insertInto(ELIGIBILITY_DECISION)
        .set(ELIGIBILITY_DECISION.APPLICATION_ID, dossier.getId())
        .set(ELIGIBILITY_DECISION.NUMBER, 1)
        .set(ELIGIBILITY_DECISION.CONTEST_ID, dossier.getContestId())
        .set(ELIGIBILITY_DECISION.VERSION, 1)
        .set(ELIGIBILITY_DECISION.VERDICT, "NOT_ELIGIBLE")
        .set(ELIGIBILITY_DECISION.REASON, Living.AWA + " vit ailleurs")
        .set(ELIGIBILITY_DECISION.PROPOSAL, "INCOMPLETE")
        .set(ELIGIBILITY_DECISION.DECIDED_AT, Instant.EPOCH)
        .execute();
    sql.insertInto(ELIGIBILITY_DECIDER)
        .set(ELIGIBILITY_DECIDER.APPLICATION_ID, dossier.getId())
        .set(ELIGIBILITY_DECIDER.NUMBER, 1)
        .set(ELIGIBILITY_DECIDER.PERSON_ID, awa)
        .execute();
    sql.insertInto(ELIGIBILITY_APPEAL)
        .set(ELIGIBILITY_APPEAL.ID, Ids.next())
        .set(ELIGIBILITY_APPEAL.APPLICATION_ID, dossier.getId())
        .set(ELIGIBILITY_APPEAL.AGAINST, 1)
        .set(ELIGIBILITY_APPEAL.SAID, "Moi, " + Living.AWA)
        .set(ELIGIBILITY_APPEAL.MADE_AT, Instant.EPOCH)
        .set(ELIGIBILITY_APPEAL.LATE_AT, Instant.EPOCH.plusSeconds(1))
        .execute();
  }
}
