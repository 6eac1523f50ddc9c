package org.toguna.followup;

/// What money raised is.
enum Funding {
  GRANT,
  LOAN,
  EQUITY,
  OTHER;

  String key() {
    return "followup.kind." + name();
  }
}
