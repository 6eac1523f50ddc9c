package org.toguna.kit.journal;

/// Who did it: a person by id, or a command.
public record Actor(String name) {
  public static final Actor COMMAND_LINE = new Actor("command-line");

  /// What is done by itself when its time has come.
  public static final Actor CHORE = new Actor("chore");

  /// The person with this id.
  public static Actor person(Object personId) {
    return new Actor(personId.toString());
  }
}
