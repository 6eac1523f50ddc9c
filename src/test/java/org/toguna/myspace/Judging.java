package org.toguna.myspace;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PAIR;
import static org.toguna.tables.Tables.JURY_PROPOSAL;
import static org.toguna.tables.Tables.JURY_PROPOSED;
import static org.toguna.tables.Tables.JURY_SEAT;
import static org.toguna.tables.Tables.JURY_TIE;

import java.time.Instant;
import java.util.UUID;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// Somebody in the jury of the one contest there is, as its tables keep it: what it declared, a
/// dossier it was kept from and then read.
final class Judging {
  private Judging() {}

  static void ofOneself(TestSite site, PersonId awa, EditionId edition) {
    site.db()
        .run(unit -> {
          var dossier = unit.sql().selectFrom(APPLICATION).fetchSingle();
          sit(unit, awa, edition, dossier.getContestId());
          read(unit, awa, dossier.getContestId(), dossier.getId());
        });
  }

  private static void sit(Unit unit, PersonId awa, EditionId edition, UUID contest) {
    var sql = unit.sql();
    sql.insertInto(JURY).set(JURY.CONTEST_ID, contest).set(JURY.EDITION_ID, edition).execute();
    sql.insertInto(JURY_MEMBER)
        .set(JURY_MEMBER.CONTEST_ID, contest)
        .set(JURY_MEMBER.PERSON_ID, awa)
        .set(JURY_MEMBER.STATE, "ACTIVE")
        .set(JURY_MEMBER.SITS, true)
        .set(JURY_MEMBER.CHAIR, true)
        .set(JURY_MEMBER.BODY, "Le bureau d’" + Living.AWA)
        .set(JURY_MEMBER.CATEGORIES, "")
        .set(JURY_MEMBER.KEYWORDS, "")
        .set(JURY_MEMBER.LANGS, "fr")
        .set(JURY_MEMBER.KIN, false)
        .set(JURY_MEMBER.INVITED_AT, Instant.EPOCH)
        .set(JURY_MEMBER.DECLARED_AT, Instant.EPOCH)
        .execute();
    sql.insertInto(JURY_TIE)
        .set(JURY_TIE.CONTEST_ID, contest)
        .set(JURY_TIE.PERSON_ID, awa)
        .set(JURY_TIE.KIND, "FIRM")
        .set(JURY_TIE.NAME, "L’atelier d’" + Living.AWA)
        .execute();
  }

  private static void read(Unit unit, PersonId awa, UUID contest, UUID dossier) {
    var sql = unit.sql();
    sql.insertInto(JURY_PAIR)
        .set(JURY_PAIR.CONTEST_ID, contest)
        .set(JURY_PAIR.APPLICATION_ID, dossier)
        .set(JURY_PAIR.PERSON_ID, awa)
        .set(JURY_PAIR.BARRED, false)
        .set(JURY_PAIR.VERSION, 1)
        .execute();
    sql.insertInto(JURY_CONFLICT)
        .set(JURY_CONFLICT.ID, Ids.next())
        .set(JURY_CONFLICT.APPLICATION_ID, dossier)
        .set(JURY_CONFLICT.PERSON_ID, awa)
        .set(JURY_CONFLICT.SOURCE, "PINNED")
        .set(JURY_CONFLICT.KIND, "")
        .set(JURY_CONFLICT.REASON, Living.AWA + " a été vue avec le candidat")
        .set(JURY_CONFLICT.FOUND_AT, Instant.EPOCH)
        .set(JURY_CONFLICT.LIFTED_AT, Instant.EPOCH)
        .set(JURY_CONFLICT.LIFTED_REASON, "Une erreur")
        .execute();
    var proposal = Ids.next();
    sql.insertInto(JURY_PROPOSAL)
        .set(JURY_PROPOSAL.ID, proposal)
        .set(JURY_PROPOSAL.CONTEST_ID, contest)
        .set(JURY_PROPOSAL.ROUND, "PITCH")
        .set(JURY_PROPOSAL.REVISION, 1)
        .set(JURY_PROPOSAL.REPAIRS, false)
        .set(JURY_PROPOSAL.ASKED_JSON, "{}")
        .set(JURY_PROPOSAL.FOUND_JSON, "{}")
        .set(JURY_PROPOSAL.PROPOSED_AT, Instant.EPOCH)
        .execute();
    sql.insertInto(JURY_PROPOSED)
        .set(JURY_PROPOSED.PROPOSAL_ID, proposal)
        .set(JURY_PROPOSED.APPLICATION_ID, dossier)
        .set(JURY_PROPOSED.PERSON_ID, awa)
        .set(JURY_PROPOSED.AFFINITY, 80)
        .set(JURY_PROPOSED.PLACE, 1)
        .set(JURY_PROPOSED.LOSS, 0)
        .set(JURY_PROPOSED.INSTEAD_PERSON, awa.value())
        .execute();
    sql.insertInto(JURY_SEAT)
        .set(JURY_SEAT.CONTEST_ID, contest)
        .set(JURY_SEAT.ROUND, "PITCH")
        .set(JURY_SEAT.APPLICATION_ID, dossier)
        .set(JURY_SEAT.PERSON_ID, awa)
        .set(JURY_SEAT.PROPOSAL_ID, proposal)
        .set(JURY_SEAT.GIVEN_AT, Instant.EPOCH)
        .execute();
  }
}
