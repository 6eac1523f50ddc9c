package org.toguna.kit.files;

/// What became of a file handed in.
sealed interface Taken {
  record Kept(StoredFile file) implements Taken {}

  record Refused(Refusal why) implements Taken {}
}
