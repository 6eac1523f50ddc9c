package org.toguna.kit.files;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.toguna.kit.web.Holder;

/// A file that is here. A picture has a rendition for each width, the smallest first; a document
/// has one.
public record StoredFile(
    String code, String purpose, Holder holder, String name, List<Rendition> renditions) {

  /// The name of a document's only rendition.
  static final String AS_IT_IS = "document";

  /// What is served. `place` and `hash` say where its bytes lie.
  public record Rendition(
      String name, String contentType, int width, int height, FileBytes.Landed bytes) {
    boolean isPicture() {
      return width > 0;
    }
  }

  public StoredFile {
    renditions = renditions.stream().sorted(Comparator.comparingInt(Rendition::width)).toList();
  }

  /// A picture under its width: the narrowest that is wide enough, else the widest there is. A
  /// document under its own name only.
  Optional<Rendition> named(String wanted) {
    if (!wanted.matches("[0-9]{1,4}")) {
      return renditions.stream().filter(one -> !one.isPicture() && name.equals(wanted)).findFirst();
    }
    int width = Integer.parseInt(wanted);
    var pictures = renditions.stream().filter(Rendition::isPicture).toList();
    return pictures.stream()
        .filter(one -> Integer.parseInt(one.name()) >= width)
        .findFirst()
        .or(() -> pictures.reversed().stream().findFirst());
  }
}
