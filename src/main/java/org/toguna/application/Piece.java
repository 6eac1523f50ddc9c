package org.toguna.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The pieces of a dossier, each saved by itself, in the order in which they are asked.
enum Piece {
  PROJECT("projet", "pitch"),
  TEAM("equipe", "person"),
  PITCH("presentation", "doc"),
  CONDITIONS("conditions", "ok"),
  DOCUMENTS("documents", "visit");

  /// Its name in addresses.
  private final String slug;

  private final String icon;

  Piece(String slug, String icon) {
    this.slug = slug;
    this.icon = icon;
  }

  static Optional<Piece> ofSlug(String slug) {
    return Stream.of(values()).filter(piece -> piece.slug.equals(slug)).findFirst();
  }

  String slug() {
    return slug;
  }

  String icon() {
    return icon;
  }

  /// The prefix of its sentences.
  String words() {
    return "application." + name().toLowerCase(Locale.ROOT);
  }
}
