package org.toguna.kit.journal;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Who an entry's actor is, in words: the slice that knows persons answers with their names. Where
/// no slice does, people read the id that the entry holds.
@FunctionalInterface
public interface ActorNames {

  /// The names of those among these actors who are known, in one question; erased people are not.
  Map<String, String> of(DSLContext sql, Set<String> actors);
}
