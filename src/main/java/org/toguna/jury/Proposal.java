package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_PROPOSAL;
import static org.toguna.tables.Tables.JURY_PROPOSED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.contest.Round;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.JuryProposalRecord;
import org.toguna.tables.tables.records.JuryProposedRecord;
import tools.jackson.databind.json.JsonMapper;

/// An assignment that the machine proposes, and what a person made of it.
record Proposal(UUID id, UUID contest, Round round, Made made, Wanted wanted, Found found) {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /// Upon which revision of the jury, whether it repairs, when, and when it was accepted.
  record Made(int revision, boolean repairs, Instant at, Optional<Instant> accepted) {}

  /// A pair and why: see [org.toguna.assignment.Reasons].
  record Line(UUID application, PersonId juror, Worth worth, Optional<Swap> swap) {}

  record Worth(int affinity, int place, int loss) {}

  /// Whom the dossier would get, which dossier would get the juror, and what is lost by it.
  record Swap(UUID juror, Optional<UUID> exchange, int loss) {}

  /// A contest's, newest first.
  static List<Proposal> in(DSLContext sql, UUID contest, int most) {
    return sql.selectFrom(JURY_PROPOSAL)
        .where(JURY_PROPOSAL.CONTEST_ID.eq(contest))
        .orderBy(JURY_PROPOSAL.PROPOSED_AT.desc(), JURY_PROPOSAL.ID.desc())
        .limit(most)
        .fetch(Proposal::of);
  }

  static Optional<Proposal> find(DSLContext sql, UUID contest, UUID id) {
    return sql.fetchOptional(JURY_PROPOSAL, is(contest, id)).map(Proposal::of);
  }

  static Condition is(UUID contest, UUID id) {
    return JURY_PROPOSAL.ID.eq(id).and(JURY_PROPOSAL.CONTEST_ID.eq(contest));
  }

  private static Proposal of(JuryProposalRecord row) {
    return new Proposal(
        row.getId(),
        row.getContestId(),
        Round.valueOf(row.getRound()),
        new Made(
            row.getRevision(),
            row.getRepairs(),
            row.getProposedAt(),
            Optional.ofNullable(row.getAcceptedAt())),
        JSON.readValue(row.getAskedJson(), Wanted.class),
        JSON.readValue(row.getFoundJson(), Found.class));
  }

  /// Its pairs, dossier by dossier.
  List<Line> lines(DSLContext sql) {
    return sql.selectFrom(JURY_PROPOSED)
        .where(JURY_PROPOSED.PROPOSAL_ID.eq(id))
        .orderBy(JURY_PROPOSED.APPLICATION_ID, JURY_PROPOSED.PLACE, JURY_PROPOSED.PERSON_ID)
        .fetch(Proposal::line);
  }

  private static Line line(JuryProposedRecord row) {
    return new Line(
        row.getApplicationId(),
        row.getPersonId(),
        new Worth(row.getAffinity(), row.getPlace(), row.getLoss()),
        Optional.ofNullable(row.getInsteadPerson())
            .map(person ->
                new Swap(
                    person,
                    Optional.ofNullable(row.getExchangeApplication()),
                    Optional.ofNullable(row.getSwapLoss()).orElse(0))));
  }

  /// How often a contest's jury has changed; nothing where there is none.
  static OptionalInt revision(DSLContext sql, UUID contest) {
    return sql
        .select(JURY.REVISION)
        .from(JURY)
        .where(JURY.CONTEST_ID.eq(contest))
        .fetch(JURY.REVISION)
        .stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}
