package org.toguna.kit.db;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/// How writing goes: what waits, and how much was written in how many commits.
public final class Pulse {
  private final IntSupplier waiting;
  private final AtomicLong units = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();

  Pulse(IntSupplier waiting) {
    this.waiting = waiting;
  }

  void committed(int together) {
    units.addAndGet(together);
    commits.incrementAndGet();
  }

  /// Units that wait for their turn.
  public int waiting() {
    return waiting.getAsInt();
  }

  /// Units on disk since the start.
  public long units() {
    return units.get();
  }

  /// Commits since the start; on SQLite many units share one.
  public long commits() {
    return commits.get();
  }
}
