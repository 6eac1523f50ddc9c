package org.toguna.kit.db;

/// The database could not keep a unit of work: it may be tried again. Nothing of the unit remains,
/// unless the line to a PostgreSQL server broke in the very moment of the commit, when nobody can
/// know; a form's own code makes the second try safe then.
public final class NotWritten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotWritten(String message, Throwable cause) {
    super(message, cause);
  }
}
