package org.toguna.kit.db;

/// The database could not keep a unit of work; nothing of it remains and it may be tried again.
public final class NotWritten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotWritten(String message, Throwable cause) {
    super(message, cause);
  }
}
