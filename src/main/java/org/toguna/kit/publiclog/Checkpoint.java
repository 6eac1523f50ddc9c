package org.toguna.kit.publiclog;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What the journal was at some moment: its name, how many leaves, and the root over them (C2SP
/// tlog-checkpoint).
public record Checkpoint(String origin, long size, byte[] root) {

  String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  boolean says(long leaves, byte[] hash) {
    return size == leaves && Arrays.equals(root, hash);
  }

  /// Of a note's text; nothing where it is no checkpoint. Lines after the third are others' affair.
  static Optional<Checkpoint> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3
        || lines.getFirst().isEmpty()
        || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    try {
      var root = Base64.getDecoder().decode(lines.get(2));
      return root.length == Merkle.BYTES
          ? Optional.of(new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
