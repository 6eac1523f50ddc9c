package org.toguna.kit.db;

import java.util.List;
import org.jooq.DSLContext;

/// A promise that `toguna check` asks about: a question whose answer must be no row at all.
public interface Invariant {
  /// The promise in one sentence.
  String promise();

  /// The rows that break it, each described in one line.
  List<String> brokenBy(DSLContext sql);
}
