package org.toguna.badge;

/// What came of reading a code, without any network. A good code may still belong to a badge that
/// was revoked: that is asked of the list of revocations.
public sealed interface Reading {

  /// Signed by a key of this edition, and valid on the day.
  record Good(BadgeCode code) implements Reading {}

  /// The signature is not of these bytes by this key.
  record Forged() implements Reading {}

  /// The edition has no such key, or had and took it back.
  record UnknownKey() implements Reading {}

  /// It says that it belongs to another edition.
  record OtherEdition(int number) implements Reading {}

  /// Signed, but its first day is yet to come.
  record NotYet(BadgeCode code) implements Reading {}

  /// Signed, but its last day is past.
  record Over(BadgeCode code) implements Reading {}

  /// No badge code at all, or one of a version to come.
  record Unreadable() implements Reading {}
}
