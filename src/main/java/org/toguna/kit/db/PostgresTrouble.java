package org.toguna.kit.db;

import java.sql.SQLException;

/// What went wrong before a unit's commit, told by the SQLSTATE (PostgreSQL's Appendix A), however
/// deep a unit wrapped it.
enum PostgresTrouble {
  /// Units got in each other's way.
  CLASH,
  /// The line or the server went away while nothing was kept yet.
  LOST,
  /// The server is out of disk, memory or connections.
  SHORT,
  /// The statement itself, or the unit.
  OTHER;

  static PostgresTrouble of(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
    }
    return OTHER;
  }

  private static PostgresTrouble ofState(String state) {
    return switch (state) {
      case "40001", "40P01" -> CLASH;
      case "57P01", "57P02", "57P03" -> LOST;
      default ->
          switch (state.substring(0, 2)) {
            case "08" -> LOST;
            case "53" -> SHORT;
            default -> OTHER;
          };
    };
  }

  boolean worthAnotherTry() {
    return switch (this) {
      case CLASH, LOST -> true;
      case SHORT, OTHER -> false;
    };
  }

  RuntimeException told(Exception failed) {
    return this == OTHER && failed instanceof RuntimeException refused
        ? refused
        : new NotWritten("The database could not keep the change", failed);
  }
}
