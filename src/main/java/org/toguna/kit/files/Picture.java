package org.toguna.kit.files;

import org.toguna.kit.files.StoredFile.Rendition;

/// A stored picture as pages show it; width and height are of its largest rendition, so that the
/// page keeps its place free before it arrives.
public record Picture(String code, int width, int height) {
  static Picture of(StoredFile file) {
    var widest = file.renditions().getLast();
    return new Picture(file.code(), widest.width(), widest.height());
  }

  static boolean isOne(StoredFile file) {
    return !file.renditions().isEmpty()
        && file.renditions().stream().allMatch(Rendition::isPicture);
  }

  /// The address of the rendition that is at least this wide (160, 480 or 960), or the widest.
  public String src(int wanted) {
    return "/fichiers/" + code + '/' + wanted;
  }
}
