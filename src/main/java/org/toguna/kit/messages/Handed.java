package org.toguna.kit.messages;

/// What the carrier said. A reason is a word the desk has a sentence for (`messages.why.…`), a
/// colon and a detail.
sealed interface Handed {
  /// It took the letter; `receipt` is its own name for it, or nothing.
  record Taken(String receipt) implements Handed {}

  /// Not now.
  record Later(String reason) implements Handed {}

  /// Never: the address does not exist, or the letter may not be sent.
  record Refused(String reason) implements Handed {}
}
