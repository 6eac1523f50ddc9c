package org.toguna.bench;

import java.util.List;

/// One row of the table of measurements.
interface Benchmark {
  String name();

  List<Measured> measure(Ground ground) throws Exception;
}
