package org.toguna.checkin;

/// Which way somebody passes a gate.
enum Way {
  IN,
  OUT
}
