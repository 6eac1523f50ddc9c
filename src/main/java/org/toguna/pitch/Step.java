package org.toguna.pitch;

/// What the person who leads the day presses.
public enum Step {
  /// The next team is called to the stage.
  CALL,
  PITCH,
  QUESTIONS,
  END,
  /// It did not come, and was waited for as long as the rule says.
  ABSENT,
  /// The last press was a mistake.
  UNDO
}
