package org.toguna.kit.db;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteException;

/// Why a database file cannot be used, and the mend, in half a sentence.
final class FileTrouble {
  private FileTrouble() {}

  static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return told(sqlite);
      }
    }
    return "cannot be used as a database; restore a backup into an empty folder";
  }

  static boolean damaged(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && Set.of(11, 26).contains(sqlite.getResultCode().code & 0xff);
  }

  private static String told(SQLiteException sqlite) {
    return switch (sqlite.getResultCode().code & 0xff) {
      case 8, 14 -> "cannot be opened for writing; check the folder and its rights";
      case 11, 26 -> "is damaged or no database; restore a backup into an empty folder";
      case 13 -> "cannot grow, the disk is full; make room and start again";
      case 5, 6 -> "is in use by another program; stop that one first";
      default ->
          "cannot be used ("
              + sqlite.getResultCode().name()
              + "); check the disk or restore a backup";
    };
  }
}
