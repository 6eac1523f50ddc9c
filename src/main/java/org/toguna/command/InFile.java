package org.toguna.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.toguna.kit.base.BadInput;

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

  /// The findings, each after its kind, and the sentence they end with.
  static String told(Map<?, List<String>> findings, String end) {
    var told = new StringBuilder();
    findings.forEach((kind, lines) ->
        lines.forEach(line -> told.append(kind).append(": ").append(line).append('\n')));
    return told.append(end).toString();
  }
}
