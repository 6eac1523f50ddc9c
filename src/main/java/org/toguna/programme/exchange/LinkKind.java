package org.toguna.programme.exchange;

import java.util.Locale;
import java.util.Optional;

/// The kinds of link that schedule.json knows, and none.
enum LinkKind {
  UNSAID,
  SLIDES,
  PAPER,
  WEB,
  BLOG,
  ARTICLE,
  MEDIA,
  RELATED,
  ACTIVITYPUB;

  String code() {
    return this == UNSAID ? "" : name().toLowerCase(Locale.ROOT);
  }

  static Optional<LinkKind> ofCode(String code) {
    for (LinkKind kind : values()) {
      if (kind.code().equalsIgnoreCase(code.strip())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
