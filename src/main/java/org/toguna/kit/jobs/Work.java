package org.toguna.kit.jobs;

import org.toguna.kit.db.Unit;

/// How one kind of job is done. It may be done twice, when a node dies between the doing and the
/// note of it: whatever must not happen twice is for the work itself to see to.
public interface Work {
  /// At most 60 characters, for good: rows are kept under it.
  String kind();

  /// How many of this kind one node does at the same time: one slow server must not take the
  /// others' hands.
  int atOnce();

  /// Does it, outside every transaction, on a thread of its own; answers the interrupt of a
  /// stopping node. What it throws counts as [Outcome.Again].
  Outcome run(Task task);

  /// Writes what became of it, in the same transaction as the job's own end. `Again` has become
  /// `Never` by now where the job's time is over.
  default void settled(Unit unit, Task task, Outcome outcome) {}
}
