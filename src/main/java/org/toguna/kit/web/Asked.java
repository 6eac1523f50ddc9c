package org.toguna.kit.web;

import java.util.Map;

/// A question a desk form asks: how it is named, shown and answered.
public sealed interface Asked {
  String name();

  /// One line; `type` as HTML's input has it (`text`, `url`, `number`, `date`, `time`,
  /// `datetime-local`).
  record Line(String name, String type, boolean required) implements Asked {}

  /// Several lines.
  record Lines(String name, int rows, boolean required) implements Asked {}

  /// One line, or several, in each language; French is required where it is.
  record InLanguages(String name, int rows, boolean required) implements Asked {}

  /// One of a list; keys are sent, values shown.
  record Choice(String name, Map<String, String> choices, boolean required) implements Asked {}

  record Tick(String name) implements Asked {}

  /// Any of a list, each a tick of its own: `name.key`.
  record Several(String name, Map<String, String> choices) implements Asked {}

  /// A number for each of a list, or none: `name.key`.
  record Amounts(String name, Map<String, String> choices) implements Asked {}

  /// A picture, handed in for a purpose that the files know; at most `mostBytes` of it.
  record Picture(String name, String purpose, long mostBytes) implements Asked {}

  static Asked line(String name) {
    return new Line(name, "text", true);
  }

  static Asked optional(String name) {
    return new Line(name, "text", false);
  }

  static Asked number(String name) {
    return new Line(name, "number", true);
  }

  static Asked words(String name) {
    return new InLanguages(name, 0, true);
  }

  static Asked longWords(String name) {
    return new InLanguages(name, 6, false);
  }

  static Asked tick(String name) {
    return new Tick(name);
  }
}
