package org.toguna.badge;

/// Why a badge no longer counts.
public enum Reason {
  LOST,
  STOLEN,
  DAMAGED,
  /// What is printed on it changed.
  CORRECTED,
  /// Its holder does not come.
  CANCELLED,
  MISUSED,
  /// The key it was signed with was taken back.
  KEY_REVOKED,
  /// Its holder was erased.
  FORGOTTEN
}
