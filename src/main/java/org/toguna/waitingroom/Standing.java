package org.toguna.waitingroom;

import java.time.Duration;
import java.util.Optional;

/// Where somebody is.
sealed interface Standing {
  /// Is being served, under this ticket.
  record Inside(String ticket) implements Standing {}

  /// Holds a number that is not called yet.
  ///
  /// @param ahead how many are called before
  /// @param about how long that took for those before; nothing as long as nobody was let in
  record Waiting(String ticket, long ahead, Optional<Duration> about) implements Standing {}

  /// Even the queue is full.
  record TurnedAway() implements Standing {}
}
