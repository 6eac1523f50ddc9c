package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_LISTED;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.eligibility.Finding.Found;
import org.toguna.kit.db.Unit;

/// Takes a dossier out of the list that was published: a new decision and the corrected list are
/// one unit of work, so that the candidate and everybody else learn of it together.
@Component
class Unlisting {
  private final Examining examining;
  private final Publishing publishing;
  private final Clock clock;

  Unlisting(Examining examining, Publishing publishing, Clock clock) {
    this.examining = examining;
    this.publishing = publishing;
    this.clock = clock;
  }

  /// Which condition is not met after all and why, as the candidate reads it; and why as everybody
  /// reads it.
  record Correction(String slug, String reason, String published) {}

  Went correct(Unit unit, Examining.Desk desk, Correction correction) {
    var call = desk.one().call();
    Terms.await(unit, call.id());
    var fresh = Case.of(unit.sql(), desk.one().edition(), call, desk.dossier());
    var went = may(unit, fresh, desk);
    if (went != Went.DONE) {
      return went;
    }
    var findings = new HashMap<>(fresh.foundInForce());
    findings.put(correction.slug(), new Found(Finding.NOT_MET, correction.reason()));
    if (examining.save(unit, desk, findings) != Went.DONE) {
      return Went.MOVED;
    }
    var judgment = new Decision.Judgment(Verdict.NOT_ELIGIBLE, correction.reason());
    var ground = listed(fresh, Terms.of(unit.sql(), call.id()).lists());
    examining.rule(
        unit,
        desk,
        findings,
        new Examining.Ruling(fresh, judgment, ground, "eligibility-corrected", clock.instant()));
    var removed = new Listing.Removed(desk.dossier().shownNumber(), correction.published());
    publishing.correct(unit, desk.one().edition(), call, removed);
    return Went.DONE;
  }

  private Went may(Unit unit, Case fresh, Examining.Desk desk) {
    if (fresh.dossier().candidate().equals(desk.by())) {
      return Went.OWN;
    }
    boolean listed = isListed(fresh, Published.newest(unit.sql(), fresh.call().id()));
    return listed && publishing.isCorrectable(unit.sql(), fresh.edition(), fresh.call())
        ? Went.DONE
        : Went.UNLISTED;
  }

  /// Whether the newest list has a dossier that stands as eligible.
  static boolean isListed(Case one, Optional<Published> newest) {
    return one.inForce().filter(decision -> decision.verdict() == Verdict.ELIGIBLE).isPresent()
        && newest.filter(list -> list.listing().has(one.dossier().shownNumber())).isPresent();
  }

  /// That the list published last told of the decision that stands.
  private static Condition listed(Case fresh, int list) {
    return DSL.exists(
        DSL.selectOne()
            .from(ELIGIBILITY_LISTED)
            .where(ELIGIBILITY_LISTED.CONTEST_ID.eq(fresh.call().id()))
            .and(ELIGIBILITY_LISTED.LIST.eq(list))
            .and(ELIGIBILITY_LISTED.APPLICATION_ID.eq(ELIGIBILITY_SHEET.APPLICATION_ID))
            .and(ELIGIBILITY_LISTED.NUMBER.eq(ELIGIBILITY_SHEET.DECISION)));
  }
}
