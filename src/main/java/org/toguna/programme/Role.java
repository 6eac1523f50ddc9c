package org.toguna.programme;

/// What somebody does on a session, in the order in which they are named.
enum Role {
  PATRON,
  MODERATOR,
  PANELLIST,
  SPEAKER,
  TRAINER;

  String key() {
    return "programme.role." + name();
  }
}
