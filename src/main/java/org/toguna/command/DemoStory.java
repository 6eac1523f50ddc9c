package org.toguna.command;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.toguna.application.SampleDossiers;
import org.toguna.checkin.SampleGates;
import org.toguna.coaching.SampleCoaching;
import org.toguna.deliberation.Outcomes;
import org.toguna.deliberation.SampleSittings;
import org.toguna.edition.Edition;
import org.toguna.eligibility.SampleDecisions;
import org.toguna.followup.SampleFollowup;
import org.toguna.jury.SampleJury;
import org.toguna.kit.db.Db;
import org.toguna.pitch.SamplePitch;
import org.toguna.scoring.SampleSheets;
import org.toguna.vote.SampleVote;
import org.toguna.walk.SampleWalk;

/// What the demonstration’s made-up people did, in the order in which it happens to real ones. Told
/// twice, it changes nothing.
final class DemoStory {
  private DemoStory() {}

  /// Where the parts of the running program are found.
  interface Parts {
    <T> T of(Class<T> type);
  }

  static void tell(Parts parts, Edition edition) {
    parts.of(SampleGates.class).make(edition);
    parts.of(SampleDossiers.class).make(edition);
    parts.of(SampleDecisions.class).make(edition);
    parts.of(SampleJury.class).make(edition);
    parts.of(SampleSheets.class).make(edition);
    parts.of(SampleSittings.class).retain(edition);
    parts.of(SampleCoaching.class).make(edition);
    var shortlist = shortlist(parts.of(Db.class));
    parts.of(SampleVote.class).make(edition, shortlist);
    parts.of(SamplePitch.class).make(edition, shortlist);
    parts.of(SampleWalk.class).make(edition);
    parts.of(SampleSittings.class).award(edition);
    parts.of(SampleFollowup.class).make(edition);
  }

  private static Function<UUID, List<UUID>> shortlist(Db db) {
    return contest -> db.read(sql -> Outcomes.retained(sql, contest));
  }
}
