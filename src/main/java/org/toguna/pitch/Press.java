package org.toguna.pitch;

import java.time.Instant;
import java.util.Optional;
import org.toguna.kit.web.Form;

/// A press of whoever leads.
///
/// @param team the number of the team it was meant for, where the device said so
public record Press(Step step, Instant at, Optional<Integer> team) {

  /// `at` is the moment it was pressed at, in milliseconds since 1970, where it had to wait for the
  /// network; without one it is now.
  public static Press of(Form form, Instant now) {
    var at = form.value("at");
    var team = form.value("team");
    return new Press(
        form.choice("step", Step.class, Step.UNDO),
        at.matches("[0-9]{12,14}") ? Instant.ofEpochMilli(Long.parseLong(at)) : now,
        team.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(team)) : Optional.empty());
  }

  boolean isFor(Team meant) {
    return team.isEmpty() || team.get() == meant.number();
  }
}
