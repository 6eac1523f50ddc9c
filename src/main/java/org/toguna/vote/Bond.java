package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_DOSSIER;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// That a choice stands for a dossier of its contest.
///
/// @param application nothing where the dossier was erased since
/// @param number the dossier’s, as it is read aloud
record Bond(Optional<UUID> application, String number) {

  /// A contest’s, by the numbers of the choices.
  static Map<Integer, Bond> of(DSLContext sql, UUID contest) {
    return sql.selectFrom(VOTE_DOSSIER)
        .where(VOTE_DOSSIER.CONTEST_ID.eq(contest))
        .fetchMap(
            VOTE_DOSSIER.CHOICE,
            row -> new Bond(Optional.ofNullable(row.getApplicationId()), row.getNumber()));
  }
}
