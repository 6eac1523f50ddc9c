package org.toguna.jury;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.contest.Round;

/// What later slices know of a round: which dossiers it is about, which seats have done their work,
/// and whether it is over. Beans, asked in Spring's order; the first that knows is believed. Where
/// none knows, a round is about all eligible dossiers.
public interface RoundField {
  /// The ids of the round's dossiers; nothing where this slice does not tell.
  default Optional<Set<UUID>> dossiers(DSLContext sql, UUID contest, Round round) {
    return Optional.empty();
  }

  /// Seats that no new assignment takes away, such as those whose sheet is sealed.
  default Set<Seat> settled(DSLContext sql, UUID contest, Round round) {
    return Set.of();
  }

  /// The ids of the dossiers that go on after the first round, before anybody says which of them
  /// present themselves; nothing where this slice does not tell.
  default Optional<Set<UUID>> goingOn(DSLContext sql, UUID contest) {
    return Optional.empty();
  }

  /// Whether nobody scores in it any more.
  default boolean isOver(DSLContext sql, UUID contest, Round round) {
    return false;
  }
}
