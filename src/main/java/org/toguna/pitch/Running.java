package org.toguna.pitch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// How far a day of presentations is before one party: whose turn it is and who comes after, by its
/// order and the rule for latecomers.
public record Running(PitchDay day, Track track, List<Turn> turns) {
  private static final int HALL = 0;

  /// Whose turns they are.
  ///
  /// @param party 0 for the hall, else a group's number
  /// @param order the teams as it meets them
  /// @param off numbers of those it does not meet (any more), whatever their turns say
  public record Track(int party, List<Team> order, Set<Integer> off) {}

  /// Before the hall.
  static Optional<Running> find(DSLContext sql, UUID contest) {
    return PitchDay.find(sql, contest)
        .map(day -> of(day, new Track(HALL, day.drawn(), Set.of()), Turn.of(sql, contest)));
  }

  /// Before this party.
  ///
  /// @param turns all of the day
  public static Running of(PitchDay day, Track track, List<Turn> turns) {
    var own = turns.stream().filter(turn -> turn.party() == track.party()).toList();
    return new Running(day, track, own);
  }

  List<Team> order() {
    return track.order();
  }

  public Optional<Turn> open() {
    return turns.stream().filter(Turn::isOpen).findFirst();
  }

  public Optional<Turn> last() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
  }

  /// How far a team is, by its last turn.
  public Optional<Turn> last(Team team) {
    return Optional.ofNullable(lastTurns().get(team.number()));
  }

  Optional<Team> team(int number) {
    return day.teams().stream().filter(team -> team.number() == number).findFirst();
  }

  /// The team that a step would be about now; none for one that is off, whose turn nobody takes
  /// back either.
  public Optional<Team> about(Step step) {
    var team =
        switch (step) {
          case CALL -> open().isPresent() ? Optional.<Team>empty() : ahead().stream().findFirst();
          case PITCH, QUESTIONS, END, ABSENT -> open().flatMap(turn -> team(turn.team()));
          case UNDO -> last().flatMap(turn -> team(turn.team()));
        };
    return team.filter(one -> !track.off().contains(one.number()));
  }

  /// Who is still to be called, the next first: those never called, then, where the rule says so,
  /// those who missed their turn once, in the order they missed it.
  public List<Team> ahead() {
    var last = lastTurns();
    var ahead =
        new ArrayList<>(order().stream().filter(team -> !last.containsKey(team.number())).toList());
    if (day.terms().late() == Late.LAST) {
      turns.stream()
          .filter(turn -> turn.wasMissed() && calls(turn.team()) == 1)
          .flatMap(turn -> team(turn.team()).stream())
          .forEach(ahead::add);
    }
    ahead.removeIf(team -> track.off().contains(team.number()));
    return List.copyOf(ahead);
  }

  private Map<Integer, Turn> lastTurns() {
    var last = new HashMap<Integer, Turn>();
    turns.forEach(turn -> last.put(turn.team(), turn));
    return last;
  }

  private long calls(int team) {
    return turns.stream().filter(turn -> turn.team() == team).count();
  }

  /// Everybody was heard or missed for good.
  public boolean isOver() {
    return day.seed().isPresent() && open().isEmpty() && ahead().isEmpty();
  }

  /// A team of the order and how far it is.
  record Line(Team team, Optional<Turn> turn, boolean again, Optional<Instant> expected) {
    /// The key of what is said of it.
    String key() {
      if (again) {
        return "pitch.line.AGAIN";
      }
      return turn.map(one -> "pitch.line." + one.reached()).orElse("pitch.line.AHEAD");
    }
  }

  /// The order as everybody sees it, with about when those ahead are expected: the day's beginning,
  /// or the moment the last one ended, and so on from team to team.
  List<Line> lines(Instant now) {
    var last = lastTurns();
    var ahead = ahead();
    var expected = expected(ahead, now);
    return order().stream()
        .map(team -> {
          boolean waits = ahead.contains(team);
          var turn = Optional.ofNullable(last.get(team.number()));
          return new Line(
              team,
              turn,
              waits && turn.isPresent(),
              Optional.ofNullable(expected.get(team.number())));
        })
        .toList();
  }

  private Map<Integer, Instant> expected(List<Team> ahead, Instant now) {
    var each = day.terms().lengths().each();
    var next = last().map(turn -> turn.ended().orElse(turn.called().plus(each)));
    var at = next.orElse(day.terms().starts());
    if (next.isPresent() && at.isBefore(now)) {
      at = now;
    }
    var expected = new HashMap<Integer, Instant>();
    for (Team team : ahead) {
      expected.put(team.number(), at);
      at = at.plus(each);
    }
    return expected;
  }
}
