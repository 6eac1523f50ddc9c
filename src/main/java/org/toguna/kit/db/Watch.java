package org.toguna.kit.db;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/// Notes the first statement of a unit that failed and lets none run after it. PostgreSQL does so
/// anyway. SQLite ends the whole transaction by itself on some failures, such as a full disk: what
/// a unit wrote after that would be kept alone.
final class Watch implements ExecuteListener {
  private static final long serialVersionUID = 1L;

  private @Nullable SQLException failed;

  /// Another unit begins.
  void begin() {
    failed = null;
  }

  @Override
  public void executeStart(ExecuteContext context) {
    mustBeWhole();
  }

  @Override
  public void exception(ExecuteContext context) {
    if (failed == null) {
      failed = context.sqlException();
    }
  }

  /// A unit that goes on after a failed statement is a mistake of ours.
  void mustBeWhole() {
    if (failed != null) {
      throw new IllegalStateException("A unit cannot go on after a failed statement", failed);
    }
  }

  @Nullable SQLException failed() {
    return failed;
  }
}
