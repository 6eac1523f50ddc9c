package org.toguna.myspace;

import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.PITCH_DAY;
import static org.toguna.tables.Tables.WALK_GROUP;
import static org.toguna.tables.Tables.WALK_MEMBER;

import java.time.Instant;
import org.toguna.edition.EditionId;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// A juror who leads a group from stand to stand, as the tables keep it.
final class GoingRound {
  private GoingRound() {}

  static void ofOneself(TestSite site, PersonId juror, EditionId edition) {
    site.db()
        .run(unit -> {
          var sql = unit.sql();
          var contest =
              sql.select(JURY_MEMBER.CONTEST_ID)
                  .from(JURY_MEMBER)
                  .where(JURY_MEMBER.PERSON_ID.eq(juror))
                  .limit(1)
                  .fetchSingle(JURY_MEMBER.CONTEST_ID);
          sql.insertInto(PITCH_DAY)
              .set(PITCH_DAY.CONTEST_ID, contest)
              .set(PITCH_DAY.EDITION_ID, edition)
              .set(PITCH_DAY.MODE, "STANDS")
              .set(PITCH_DAY.STARTS_AT, Instant.EPOCH)
              .set(PITCH_DAY.PITCH_SECONDS, 180)
              .set(PITCH_DAY.QUESTION_SECONDS, 120)
              .set(PITCH_DAY.GRACE_SECONDS, 60)
              .set(PITCH_DAY.LATE, "LAST")
              .set(PITCH_DAY.CLOSED, false)
              .execute();
          sql.insertInto(WALK_GROUP)
              .set(WALK_GROUP.CONTEST_ID, contest)
              .set(WALK_GROUP.NUMBER, 1)
              .set(WALK_GROUP.CLOSED, false)
              .set(WALK_GROUP.NAME, "Groupe Kora")
              .execute();
          sql.insertInto(WALK_MEMBER)
              .set(WALK_MEMBER.CONTEST_ID, contest)
              .set(WALK_MEMBER.PERSON_ID, juror)
              .set(WALK_MEMBER.PARTY, 1)
              .set(WALK_MEMBER.LEADS, true)
              .execute();
        });
  }
}
