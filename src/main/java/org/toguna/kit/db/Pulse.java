package org.toguna.kit.db;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/// How writing goes: what waits, and how much was written in how many commits.
public final class Pulse {
  /// Longer than any commit on a healthy disk.
  private static final long STUCK_NANOS = 30_000_000_000L;

  private static final int CROWD = 64;

  private final IntSupplier waiting;
  private final BooleanSupplier running;
  private final AtomicLong units = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();

  private volatile long busySince;

  Pulse(IntSupplier waiting, BooleanSupplier running) {
    this.waiting = waiting;
    this.running = running;
  }

  void begins() {
    busySince = System.nanoTime() | 1;
  }

  void ends() {
    busySince = 0;
  }

  void committed(int together) {
    units.addAndGet(together);
    commits.incrementAndGet();
  }

  /// Whether the writer runs and does not hang in one commit.
  public boolean isAlive() {
    long since = busySince;
    return running.getAsBoolean() && (since == 0 || System.nanoTime() - since < STUCK_NANOS);
  }

  /// Units that wait for their turn.
  public int waiting() {
    return waiting.getAsInt();
  }

  /// Whether so many wait that whatever can be done later should be: a commit takes a few times as
  /// many together.
  public boolean isCrowded() {
    return waiting() >= CROWD;
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
