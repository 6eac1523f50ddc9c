package org.toguna.programme.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Whether a talk still takes place, how often it was changed since it was published, and when
/// last. Calendars on phones take over a change only if the sequence has grown.
public record TalkState(boolean cancelled, int sequence, @Nullable Instant changed) {
  public static final TalkState PLANNED = new TalkState(false, 0, null);

  public TalkState {
    Lines.require(sequence >= 0, "not a sequence: " + sequence);
    changed = changed == null ? null : changed.truncatedTo(ChronoUnit.SECONDS);
  }
}
