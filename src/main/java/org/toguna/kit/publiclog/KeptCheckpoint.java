package org.toguna.kit.publiclog;

import org.toguna.kit.base.BadInput;

/// A checkpoint that an observer kept, to hold the journal to it.
public final class KeptCheckpoint {
  private final String name;
  private final Note note;
  private final Checkpoint checkpoint;

  private KeptCheckpoint(String name, Note note, Checkpoint checkpoint) {
    this.name = name;
    this.note = note;
    this.checkpoint = checkpoint;
  }

  /// Of a file's text; `name` is how sentences name it.
  ///
  /// @throws BadInput if it is no signed checkpoint
  public static KeptCheckpoint read(String text, String name) {
    var note = Note.read(text.replace("\r\n", "\n"));
    var checkpoint = note.flatMap(one -> Checkpoint.read(one.text()));
    if (note.isEmpty() || checkpoint.isEmpty()) {
      throw new BadInput(
          name
              + ": is no checkpoint; keep /journal/checkpoint as it is sent, to its last line end");
    }
    return new KeptCheckpoint(name, note.get(), checkpoint.get());
  }

  String name() {
    return name;
  }

  Note note() {
    return note;
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }
}
