package org.toguna.myspace;

import static org.toguna.tables.Tables.DELEGATION;
import static org.toguna.tables.Tables.DELEGATION_MEMBER;

import java.time.Instant;
import java.util.UUID;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// Somebody who leads the delegation that she is a member of.
final class Leading {
  private Leading() {}

  record Coming(UUID category, UUID registration) {}

  static void ofOneself(TestSite site, PersonId awa, EditionId week, Coming coming) {
    var id = Ids.next();
    site.db()
        .run(unit -> {
          unit.sql()
              .insertInto(DELEGATION)
              .set(DELEGATION.ID, id)
              .set(DELEGATION.EDITION_ID, week)
              .set(DELEGATION.KIND, "GROUP")
              .set(DELEGATION.COUNTRY, "")
              .set(DELEGATION.BODY, "AGETIC")
              .set(DELEGATION.PROTOCOL, "MEMBER")
              .set(DELEGATION.CATEGORY_ID, coming.category())
              .set(DELEGATION.QUOTA, 1)
              .set(DELEGATION.CLOSES_AT, Instant.EPOCH)
              .set(DELEGATION.PERSON_ID, awa)
              .execute();
          unit.sql()
              .insertInto(DELEGATION_MEMBER)
              .set(DELEGATION_MEMBER.ID, Ids.next())
              .set(DELEGATION_MEMBER.DELEGATION_ID, id)
              .set(DELEGATION_MEMBER.REGISTRATION_ID, coming.registration())
              .set(DELEGATION_MEMBER.PERSON_ID, awa)
              .set(DELEGATION_MEMBER.POST, "Ingénieure")
              .set(DELEGATION_MEMBER.ARRIVES_HOUR, "")
              .set(DELEGATION_MEMBER.ARRIVES_BY, "")
              .set(DELEGATION_MEMBER.NOTE, "")
              .execute();
        });
  }
}
