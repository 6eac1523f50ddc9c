package org.toguna.myspace;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_PIECE;
import static org.toguna.tables.Tables.APPLICATION_SLOT;
import static org.toguna.tables.Tables.APPLICATION_VERSION;
import static org.toguna.tables.Tables.CONTEST;

import java.time.Instant;
import java.util.UUID;
import org.toguna.edition.EditionFile;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// Somebody’s dossier in a contest, handed in once, as its tables keep it.
final class Entering {
  private static final String CONTESTS =
      """
      edition: { number: 3 }
      contests:
        - { slug: start-ups, kind: STARTUPS, name: Concours, summary: Un concours }
      """;

  private Entering() {}

  static void ofOneself(TestSite site, PersonId awa, EditionId edition) {
    site.bean(EditionFile.class).take(YamlMap.read("contests.yaml", CONTESTS));
    site.db().run(unit -> enter(unit, awa, edition));
  }

  private static void enter(Unit unit, PersonId awa, EditionId edition) {
    var id = Ids.next();
    var sql = unit.sql();
    UUID contest = sql.select(CONTEST.ID).from(CONTEST).fetchSingle(CONTEST.ID);
    sql.insertInto(APPLICATION)
        .set(APPLICATION.ID, id)
        .set(APPLICATION.CONTEST_ID, contest)
        .set(APPLICATION.EDITION_ID, edition)
        .set(APPLICATION.PERSON_ID, awa)
        .set(APPLICATION.NUMBER, "4567efgh")
        .set(APPLICATION.STATE, "SUBMITTED")
        .set(APPLICATION.VERSION, 1)
        .set(APPLICATION.MADE_AT, Instant.EPOCH)
        .set(APPLICATION.CHANGED_AT, Instant.EPOCH)
        .set(APPLICATION.SUBMITTED_AT, Instant.EPOCH)
        .set(APPLICATION.EXAMPLE, false)
        .execute();
    sql.insertInto(APPLICATION_SLOT)
        .set(APPLICATION_SLOT.CONTEST_ID, contest)
        .set(APPLICATION_SLOT.HOLDER, "PERSON")
        .set(APPLICATION_SLOT.OWNER, awa.toString())
        .set(APPLICATION_SLOT.SLOT, 1)
        .set(APPLICATION_SLOT.APPLICATION_ID, id)
        .execute();
    sql.insertInto(APPLICATION_PIECE)
        .set(APPLICATION_PIECE.APPLICATION_ID, id)
        .set(APPLICATION_PIECE.PIECE, "TEAM")
        .set(APPLICATION_PIECE.CONTENT_JSON, "{\"m1.name\":\"" + Living.AWA + "\"}")
        .set(APPLICATION_PIECE.SAVED_AT, Instant.EPOCH)
        .execute();
    sql.insertInto(APPLICATION_VERSION)
        .set(APPLICATION_VERSION.APPLICATION_ID, id)
        .set(APPLICATION_VERSION.NUMBER, 1)
        .set(APPLICATION_VERSION.SUBMITTED_AT, Instant.EPOCH)
        .set(APPLICATION_VERSION.LATE_AT, Instant.EPOCH.plusSeconds(1))
        .set(APPLICATION_VERSION.SHA256, "0".repeat(64))
        .set(APPLICATION_VERSION.CONTENT, "candidat: " + Living.AWA)
        .set(APPLICATION_VERSION.PIECES_JSON, "{}")
        .execute();
  }
}
