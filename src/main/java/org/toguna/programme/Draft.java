package org.toguna.programme;

import java.util.Optional;
import java.util.UUID;

/// What somebody wants a session to say: an organiser's form, a file, another system.
record Draft(Session.Subject subject, Session.Slot slot, Session.Topic topic, boolean example) {

  /// The marks a new session would like to have; what is taken or missing is made anew.
  record Marks(Optional<UUID> guid, long serial, String slug) {
    static final Marks NONE = new Marks(Optional.empty(), 0, "");
  }

  static Draft of(Session session) {
    return new Draft(session.subject(), session.slot(), session.topic(), session.state().example());
  }
}
