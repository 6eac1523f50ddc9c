package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MATTER;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.EditionId;
import org.toguna.eligibility.Eligible;
import org.toguna.kit.db.Unit;

/// A matter while it is deliberated: whoever writes there holds it first, so that of two at once
/// one waits, and nothing is written once it is published or laid down to be.
final class Matters {
  private Matters() {}

  /// False once it is published, or its publication is laid down for later.
  static boolean hold(Unit unit, UUID contest, Matter matter) {
    return unit.sql()
            .update(DELIBERATION_MATTER)
            .set(DELIBERATION_MATTER.REVISION, DELIBERATION_MATTER.REVISION.plus(1))
            .where(Outcomes.is(contest, matter))
            .andNot(DELIBERATION_MATTER.PUBLISHED)
            .and(DELIBERATION_MATTER.PLANNED_AT.isNull())
            .execute()
        == 1;
  }

  /// The same where nobody sat about it yet.
  static boolean hold(Unit unit, EditionId edition, UUID contest, Matter matter) {
    unit.sql()
        .insertInto(DELIBERATION_MATTER)
        .set(DELIBERATION_MATTER.CONTEST_ID, contest)
        .set(DELIBERATION_MATTER.MATTER, matter.name())
        .set(DELIBERATION_MATTER.EDITION_ID, edition)
        .onConflictDoNothing()
        .execute();
    return hold(unit, contest, matter);
  }

  /// The dossiers a jury sits about: those that are eligible; for the prizes those of the published
  /// shortlist, where there is one.
  static List<HandedIn> candidates(DSLContext sql, Call call, Matter matter) {
    if (matter == Matter.AWARDS && !Outcomes.retained(sql, call.id()).isEmpty()) {
      return HandedIn.among(sql, Outcomes.goingOn(sql, call.id()));
    }
    var eligible = Eligible.in(sql, call.id());
    return HandedIn.in(sql, call.id()).stream().filter(one -> eligible.contains(one.id())).toList();
  }
}
