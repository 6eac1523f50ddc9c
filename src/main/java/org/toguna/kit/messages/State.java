package org.toguna.kit.messages;

import java.util.Arrays;
import java.util.Optional;

/// What became of a letter.
enum State {
  /// To be sent, or to be tried again.
  WAITING("attente"),
  /// A carrier took it.
  SENT("envoyes"),
  /// Given up, with the reason.
  DEAD("abandonnes"),
  /// Not sent: its reader asked for no more of this kind.
  STOPPED("arretes");

  private final String slug;

  State(String slug) {
    this.slug = slug;
  }

  /// As the desk's address names it.
  String slug() {
    return slug;
  }

  static Optional<State> ofSlug(String slug) {
    return Arrays.stream(values()).filter(state -> state.slug.equals(slug)).findFirst();
  }
}
