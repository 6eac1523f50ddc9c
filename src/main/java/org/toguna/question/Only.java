package org.toguna.question;

import java.util.List;
import java.util.UUID;

/// A question is asked only if an earlier one was answered by one of these choices.
record Only(UUID question, List<String> choices) {
  Only {
    choices = List.copyOf(choices);
  }
}
