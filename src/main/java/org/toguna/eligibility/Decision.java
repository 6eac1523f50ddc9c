package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_DECIDER;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.toguna.contest.Eligibility.Proposal;
import org.toguna.people.PersonId;

/// A person's decision about one version of a dossier; `by` is forgotten with that person.
record Decision(UUID application, int number, int version, Judgment judgment, Taken taken) {

  record Judgment(Verdict verdict, String reason) {
    Judgment {
      if (verdict == Verdict.NOT_ELIGIBLE && reason.isEmpty()) {
        throw new IllegalArgumentException("no reason");
      }
    }
  }

  /// When and by whom, what the machine had proposed, and upon which appeal.
  record Taken(Instant at, Optional<PersonId> by, Proposal proposal, Optional<UUID> appeal) {}

  /// Every decision about a dossier, the first before the later ones.
  static List<Decision> of(DSLContext sql, UUID application) {
    return sql.select(ELIGIBILITY_DECISION.fields())
        .select(ELIGIBILITY_DECIDER.PERSON_ID)
        .from(ELIGIBILITY_DECISION)
        .leftJoin(ELIGIBILITY_DECIDER)
        .on(Decider.of(ELIGIBILITY_DECISION))
        .where(ELIGIBILITY_DECISION.APPLICATION_ID.eq(application))
        .orderBy(ELIGIBILITY_DECISION.NUMBER)
        .fetch(Decision::of);
  }

  /// A contest's decisions in force by their dossiers, in one question.
  static Map<UUID, Decision> inForce(DSLContext sql, UUID contest) {
    return sql.select(ELIGIBILITY_DECISION.fields())
        .select(ELIGIBILITY_DECIDER.PERSON_ID)
        .from(ELIGIBILITY_SHEET)
        .join(ELIGIBILITY_DECISION)
        .on(Eligible.inForce())
        .leftJoin(ELIGIBILITY_DECIDER)
        .on(Decider.of(ELIGIBILITY_DECISION))
        .where(ELIGIBILITY_SHEET.CONTEST_ID.eq(contest))
        .fetchMap(ELIGIBILITY_DECISION.APPLICATION_ID, Decision::of);
  }

  private static Decision of(Record found) {
    var row = found.into(ELIGIBILITY_DECISION);
    return new Decision(
        row.getApplicationId(),
        row.getNumber(),
        row.getVersion(),
        new Judgment(Verdict.valueOf(row.getVerdict()), row.getReason()),
        new Taken(
            row.getDecidedAt(),
            Optional.ofNullable(found.get(ELIGIBILITY_DECIDER.PERSON_ID)),
            Proposal.valueOf(row.getProposal()),
            Optional.ofNullable(row.getAppealId())));
  }

  Verdict verdict() {
    return judgment.verdict();
  }

  boolean uponAppeal() {
    return taken.appeal().isPresent();
  }
}
