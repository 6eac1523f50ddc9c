package org.toguna.kit.messages;

/// What became of a letter.
enum State {
  /// To be sent, or to be tried again.
  WAITING,
  /// A carrier took it.
  SENT,
  /// Given up, with the reason.
  DEAD,
  /// Not sent: its reader asked for no more of this kind.
  STOPPED
}
