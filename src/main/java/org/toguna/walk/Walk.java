package org.toguna.walk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;
import org.toguna.pitch.PitchDay;
import org.toguna.pitch.Running;
import org.toguna.pitch.Team;
import org.toguna.pitch.Turn;

/// A day at the stands: who goes round in which group, and how far each is.
record Walk(PitchDay day, List<Group> groups, List<Turn> turns, List<Remark> remarks) {

  /// Nothing where the contest has no day, or one on the stage.
  static Optional<Walk> find(DSLContext sql, UUID contest) {
    return PitchDay.find(sql, contest).filter(PitchDay::isAtTheStands).map(day -> of(sql, day));
  }

  static Walk of(DSLContext sql, PitchDay day) {
    var contest = day.contest();
    return new Walk(day, Group.of(sql, contest), Turn.of(sql, contest), Remark.of(sql, contest));
  }

  boolean isDrawn() {
    return day.seed().isPresent();
  }

  Optional<Group> group(int number) {
    return groups.stream().filter(one -> one.number() == number).findFirst();
  }

  Optional<Group> groupOf(PersonId juror) {
    return groups.stream().filter(one -> one.member(juror).isPresent()).findFirst();
  }

  Optional<Team> team(int number) {
    return day.teams().stream().filter(one -> one.number() == number).findFirst();
  }

  /// What is to be closed: nothing while a team has no stand, or a group nobody or no one who leads
  /// it, or while there are more groups than stands.
  Optional<List<String>> rotation() {
    boolean ready =
        !groups.isEmpty()
            && groups.size() <= day.teams().size()
            && groups.stream().allMatch(Group::isLed)
            && day.teams().stream().noneMatch(team -> team.stand().isEmpty());
    return ready ? Optional.of(lines()) : Optional.empty();
  }

  List<String> lines() {
    return Rotation.lines(groups, day.teams().size());
  }

  /// The place in the order drawn at which a group begins, from 1.
  int begins(Group group) {
    return Rotation.begin(group.number(), groups.size(), day.teams().size()) + 1;
  }

  /// The stands in the order in which a group meets them; none before the draw.
  List<Team> route(Group group) {
    return Rotation.route(day.drawn(), group.number(), groups.size());
  }

  Running running(Group group) {
    return Running.of(day, new Running.Track(group.number(), route(group), noted(group)), turns);
  }

  private Set<Integer> noted(Group group) {
    return remarks.stream()
        .filter(remark -> remark.group() == group.number())
        .map(Remark::team)
        .collect(Collectors.toSet());
  }

  Optional<Remark> remark(Group group, Team team) {
    return remarks.stream()
        .filter(remark -> remark.group() == group.number() && remark.team() == team.number())
        .findFirst();
  }

  /// How far a group is with a stand, and since when; no moment for what is ahead.
  record Cell(Seen seen, Optional<Instant> at, String reason) {}

  Cell cell(Group group, Team team) {
    var remark = remark(group, team);
    if (remark.isPresent()) {
      var seen = remark.get().met() ? Seen.NOTED : Seen.EXCUSED;
      return new Cell(seen, Optional.of(remark.get().at()), remark.get().reason());
    }
    var running = running(group);
    var turn = running.last(team);
    return new Cell(
        turn.map(one -> seen(running, team, one)).orElse(Seen.AHEAD), turn.map(Turn::since), "");
  }

  private static Seen seen(Running running, Team team, Turn turn) {
    if (turn.isOpen()) {
      return Seen.THERE;
    }
    if (turn.wasHeard()) {
      return Seen.VISITED;
    }
    return running.ahead().contains(team) ? Seen.AGAIN : Seen.MISSED;
  }

  Seen seen(Group group, Team team) {
    return cell(group, team).seen();
  }

  /// How many groups were at a stand.
  int visits(Team team) {
    return (int) groups.stream().filter(group -> seen(group, team).wasThere()).count();
  }

  /// How many stands a group has been at.
  int visits(Group group) {
    return (int) day.drawn().stream().filter(team -> seen(group, team).wasThere()).count();
  }

  /// How many stands a group still has before it.
  int waiting(Group group) {
    return (int) day.drawn().stream().filter(team -> seen(group, team).waits()).count();
  }

  /// Every group was at every stand, or it stands there why not.
  boolean isOver() {
    return isDrawn() && groups.stream().allMatch(group -> waiting(group) == 0);
  }
}
