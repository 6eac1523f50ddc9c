package org.toguna.scoring;

/// What became of a sheet that was to be written.
sealed interface Saved {
  record Done(Sheet sheet) implements Saved {}

  /// Something else was saved meanwhile, in another tab or on another phone.
  record Elsewhere(Sheet sheet) implements Saved {}

  /// The round takes no marks, or the sheet is sealed.
  record Over() implements Saved {}

  /// Something is lacking before it can be sealed.
  record Lacking(Sheet sheet) implements Saved {}

  /// Teams are still to be heard: nothing is sealed yet.
  record Early() implements Saved {}

  /// Whoever asks has no seat here.
  record NotThere() implements Saved {}
}
