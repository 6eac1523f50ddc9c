package org.toguna.programme.exchange;

import java.util.List;

/// What came of reading a file: a schedule with everything that was accepted, repaired or left out,
/// or a refusal with its reasons. Reading never throws for what a file contains.
public sealed interface ScheduleReading {
  List<Finding> findings();

  record Read(Schedule schedule, List<Finding> findings) implements ScheduleReading {
    public Read {
      findings = List.copyOf(findings);
    }
  }

  record Refused(List<Finding> findings) implements ScheduleReading {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
