package org.toguna.walk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.jury.Jurors;
import org.toguna.people.PersonId;
import org.toguna.pitch.Running;
import org.toguna.pitch.Screen;
import org.toguna.pitch.Step;
import org.toguna.pitch.Team;

/// A juror on the way with its group. It stays away from the stands of those it is in conflict
/// with, or was not compared with: there nothing is shown to it and nothing is its to press.
///
/// @param away the numbers of those teams
record Going(Walk walk, Group group, Set<Integer> away) {

  static Optional<Going> find(DSLContext sql, UUID contest, PersonId juror) {
    return Walk.find(sql, contest)
        .filter(walk -> walk.day().closed().isPresent())
        .flatMap(walk ->
            walk.groupOf(juror).map(group -> new Going(walk, group, away(sql, walk, juror))));
  }

  private static Set<Integer> away(DSLContext sql, Walk walk, PersonId juror) {
    var open = Jurors.open(sql, walk.day().contest(), juror);
    return walk.day().teams().stream()
        .filter(team -> team.application().filter(open::contains).isEmpty())
        .map(Team::number)
        .collect(Collectors.toSet());
  }

  Running running() {
    return walk.running(group);
  }

  /// The team a step would be about, if this juror goes there.
  Optional<Team> about(Step step) {
    return running().about(step).filter(team -> !away.contains(team.number()));
  }

  Screen screen(Instant now) {
    return Screen.of(running(), Team::stand, now).without(away, running().last());
  }

  /// Whose sheet is at hand: of the team in its turn, or of the last one.
  int team() {
    return running().last().map(turn -> turn.team()).orElse(0);
  }
}
