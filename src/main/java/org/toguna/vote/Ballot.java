package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.toguna.badge.BadgeId;
import org.toguna.people.PersonId;

/// A person's ballot as it stands, still sealed.
///
/// @param badge nothing once the link was cut
record Ballot(UUID id, @Nullable BadgeId badge, String tracker, int turn, Entered entered) {

  /// What the public journal holds of it, where and since when.
  record Entered(byte[] sealed, String digest, long entry, Instant at) {}

  static Optional<Ballot> find(DSLContext sql, UUID contest, PersonId person) {
    return sql.select(VOTE_BALLOT.asterisk(), VOTE_CAST.asterisk())
        .from(VOTE_BALLOT)
        .join(VOTE_CAST)
        .on(VOTE_CAST.BALLOT_ID.eq(VOTE_BALLOT.ID))
        .and(VOTE_CAST.TURN.eq(VOTE_BALLOT.TURN))
        .where(VOTE_BALLOT.CONTEST_ID.eq(contest))
        .and(VOTE_BALLOT.PERSON_ID.eq(person))
        .fetchOptional(row ->
            new Ballot(
                row.get(VOTE_BALLOT.ID),
                row.get(VOTE_BALLOT.BADGE_ID),
                row.get(VOTE_BALLOT.TRACKER),
                row.get(VOTE_BALLOT.TURN),
                new Entered(
                    row.get(VOTE_CAST.SEALED_CHOICE),
                    HexFormat.of().formatHex(row.get(VOTE_CAST.DIGEST)),
                    row.get(VOTE_CAST.LOG_INDEX),
                    row.get(VOTE_CAST.CAST_AT))));
  }
}
