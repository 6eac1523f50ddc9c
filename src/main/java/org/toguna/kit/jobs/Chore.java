package org.toguna.kit.jobs;

import java.time.Duration;

/// Something to be done again and again, by one node each time: deleting what is kept no longer,
/// above all.
public interface Chore {
  /// At most 60 characters, for good.
  String name();

  /// The time from one end to the next beginning.
  Duration every();

  /// Does it; what it throws is tried again sooner.
  void run();
}
