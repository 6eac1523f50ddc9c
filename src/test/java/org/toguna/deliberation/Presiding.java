package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MATTER;
import static org.toguna.tables.Tables.DELIBERATION_MEMBER;
import static org.toguna.tables.Tables.DELIBERATION_SITTING;

import java.time.Instant;
import org.toguna.contest.Call;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Ids;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// Somebody who will chair a sitting of the start-up contest’s jury, for the tests of what is held
/// about a person; that contest of the third edition is there.
public final class Presiding {
  private Presiding() {}

  public static void ofOneself(TestSite site, PersonId chair) {
    var edition = site.db().read(sql -> Editions.ofNumber(sql, 3)).orElseThrow().id();
    var call = site.db().read(sql -> Call.find(sql, edition, "start-ups")).orElseThrow();
    var sitting = Ids.next();
    site.db()
        .run(unit -> {
          unit.sql()
              .insertInto(DELIBERATION_MATTER)
              .set(DELIBERATION_MATTER.CONTEST_ID, call.id())
              .set(DELIBERATION_MATTER.MATTER, Matter.AWARDS.name())
              .set(DELIBERATION_MATTER.EDITION_ID, edition)
              .execute();
          unit.sql()
              .insertInto(DELIBERATION_SITTING)
              .set(DELIBERATION_SITTING.ID, sitting)
              .set(DELIBERATION_SITTING.CONTEST_ID, call.id())
              .set(DELIBERATION_SITTING.MATTER, Matter.AWARDS.name())
              .set(DELIBERATION_SITTING.NUMBER, 1)
              .set(DELIBERATION_SITTING.HELD_AT, Instant.EPOCH)
              .set(DELIBERATION_SITTING.PLACE, "CICB")
              .set(DELIBERATION_SITTING.SECRETARY, "Mariam Sow")
              .set(DELIBERATION_SITTING.QUORUM, 1)
              .set(DELIBERATION_SITTING.MAJORITY, "SIMPLE")
              .set(DELIBERATION_SITTING.CASTING, true)
              .execute();
          unit.sql()
              .insertInto(DELIBERATION_MEMBER)
              .set(DELIBERATION_MEMBER.SITTING_ID, sitting)
              .set(DELIBERATION_MEMBER.NUMBER, 1)
              .set(DELIBERATION_MEMBER.PERSON_ID, chair)
              .set(DELIBERATION_MEMBER.CHAIR, true)
              .execute();
        });
  }
}
