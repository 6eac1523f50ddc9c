package org.toguna.kit.journal;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.toguna.kit.base.Lang;

/// What the ids inside entries mean, in words: a slice answers for the things it keeps — a room, a
/// track, a speaker.
@FunctionalInterface
public interface ThingNames {

  /// The names of those among these ids that are this slice's and still there, in one question.
  Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang);
}
