package org.toguna.scoring;

import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.contest.Round;

/// What a seal waits for besides its juror: while teams are still to be heard, whoever heard the
/// first of them may think again.
public interface Unheard {
  /// Whether somebody is still to be heard in this round of a contest today.
  boolean ahead(DSLContext sql, UUID contest, Round round);
}
