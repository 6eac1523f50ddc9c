package org.toguna.myspace;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.CERTIFICATE;
import static org.toguna.tables.Tables.LAUREATE;

import java.time.Clock;
import java.time.Instant;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// What a laureate shows of itself, and its certificate.
final class Honouring {

  private Honouring() {}

  static void ofOneself(TestSite site, PersonId awa) {
    site.db().run(unit -> show(site, unit, awa));
  }

  private static void show(TestSite site, Unit unit, PersonId awa) {
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
    unit.sql()
        .insertInto(CERTIFICATE)
        .set(CERTIFICATE.ID, Ids.next())
        .set(CERTIFICATE.EDITION_ID, dossier.getEditionId())
        .set(CERTIFICATE.CONTEST_ID, dossier.getContestId())
        .set(CERTIFICATE.PERSON_ID, awa)
        .set(CERTIFICATE.KIND, "FINALIST")
        .set(CERTIFICATE.SUBJECT, "FINALIST " + dossier.getId())
        .set(CERTIFICATE.CODE, "0123456789ab")
        .set(CERTIFICATE.NAME, Living.AWA)
        .set(CERTIFICATE.PROJECT, "Fonio")
        .set(CERTIFICATE.PRIZE, "")
        .set(CERTIFICATE.SIGNED_BY, "Mariam Sow")
        .set(CERTIFICATE.SIGNED_AS, "")
        .set(CERTIFICATE.ISSUED_AT, site.bean(Clock.class).instant())
        .execute();
  }
}
