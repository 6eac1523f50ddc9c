package org.toguna.assignment;

/// What makes one assignment better than another.
public enum Objective {
  /// The worst-served dossier first, then the total.
  FAIR,
  /// The total alone.
  TOTAL
}
