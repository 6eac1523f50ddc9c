package org.toguna.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.toguna.kit.base.BadInput;
import org.toguna.people.PeopleImport.Kind;

/// A file that is taken in, and what was found in it, line by line.
final class InFile {
  private InFile() {}

  /// The whole file; `tooLarge` says what is wrong with one of more than `most` bytes.
  ///
  /// @throws BadInput if it is too large or cannot be read
  static byte[] bytes(Path file, long most, String tooLarge) {
    try {
      if (Files.size(file) > most) {
        throw new BadInput(file + ": " + tooLarge);
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new BadInput(file + ": cannot be read; check that the file is there", unreadable);
    }
  }

  /// The findings as lines, each under its kind.
  static <F> Map<Kind, List<String>> byKind(List<F> findings, Function<F, Kind> kindOf) {
    var told = new EnumMap<Kind, List<String>>(Kind.class);
    for (Kind kind : Kind.values()) {
      told.put(
          kind,
          findings.stream()
              .filter(finding -> kindOf.apply(finding) == kind)
              .map(Object::toString)
              .toList());
    }
    return told;
  }

  /// The findings, each after its kind, and the sentence they end with.
  static String told(Map<?, List<String>> findings, String end) {
    var told = new StringBuilder();
    findings.forEach((kind, lines) ->
        lines.forEach(line -> told.append(kind).append(": ").append(line).append('\n')));
    return told.append(end).toString();
  }
}
