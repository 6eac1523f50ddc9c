package org.toguna.myspace;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.LAUREATE;

import java.time.Instant;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// What a laureate shows of itself.
final class Honouring {

  private Honouring() {}

  static void ofOneself(TestSite site, PersonId awa) {
    site.db().run(unit -> show(unit, awa));
  }

  private static void show(Unit unit, PersonId awa) {
    var dossier = unit.sql().fetchSingle(APPLICATION, APPLICATION.PERSON_ID.eq(awa));
    unit.sql()
        .insertInto(LAUREATE)
        .set(LAUREATE.APPLICATION_ID, dossier.getId())
        .set(LAUREATE.EDITION_ID, dossier.getEditionId())
        .set(LAUREATE.PERSON_ID, awa)
        .set(LAUREATE.NAMES, Living.AWA)
        .set(LAUREATE.WORDS, "Moi, " + Living.AWA)
        .set(LAUREATE.SITE, "")
        .set(LAUREATE.PORTRAIT, "")
        .set(LAUREATE.AGREED_AT, Instant.EPOCH)
        .execute();
  }
}
