package org.toguna.kit.jobs;

import java.util.UUID;
import org.toguna.tables.tables.records.JobRecord;

/// A job in a node's hands. `tries` counts this one too, and tells it from an earlier hold that the
/// same node lost.
public record Task(UUID id, String kind, String argument, int tries) {
  static Task of(JobRecord row) {
    return new Task(row.getId(), row.getKind(), row.getArgument(), row.getTries());
  }
}
