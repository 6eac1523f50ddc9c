package org.toguna.edition;

import java.util.Arrays;
import java.util.Optional;

/// The four parts of the week.
public enum Part {
  CONTEST("concours", "pitch"),
  PANELS("panels", "panel"),
  MASTER_CLASSES("master-classes", "master"),
  EXHIBITION("exposition", "visit");

  private final String slug;
  private final String icon;

  Part(String slug, String icon) {
    this.slug = slug;
    this.icon = icon;
  }

  /// The noun in its address.
  public String slug() {
    return slug;
  }

  /// Its symbol in the look.
  public String icon() {
    return icon;
  }

  public static Optional<Part> ofSlug(String slug) {
    return Arrays.stream(values()).filter(part -> part.slug.equals(slug)).findFirst();
  }

  static Optional<Part> named(String name) {
    return Arrays.stream(values()).filter(part -> part.name().equals(name)).findFirst();
  }
}
