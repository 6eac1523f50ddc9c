package org.toguna.pitch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// How far a day of presentations is: whose turn it is and who comes after, by the order drawn and
/// the rule for latecomers.
record Running(PitchDay day, List<Turn> turns) {

  static Optional<Running> find(DSLContext sql, UUID contest) {
    return PitchDay.find(sql, contest).map(day -> new Running(day, Turn.of(sql, contest)));
  }

  /// The teams as they were drawn; none before the draw.
  List<Team> order() {
    return day.teams().stream()
        .filter(team -> team.position().isPresent())
        .sorted(Comparator.comparing(team -> team.position().orElseThrow()))
        .toList();
  }

  Optional<Turn> open() {
    return turns.stream().filter(Turn::isOpen).findFirst();
  }

  Optional<Turn> last() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
  }

  Optional<Team> team(int number) {
    return day.teams().stream().filter(team -> team.number() == number).findFirst();
  }

  /// Who is still to be called, the next first: those never called, then, where the rule says so,
  /// those who missed their turn once, in the order they missed it.
  List<Team> ahead() {
    var last = lastTurns();
    var ahead =
        new ArrayList<>(order().stream().filter(team -> !last.containsKey(team.number())).toList());
    if (day.terms().late() == Late.LAST) {
      turns.stream()
          .filter(turn -> turn.wasMissed() && calls(turn.team()) == 1)
          .flatMap(turn -> team(turn.team()).stream())
          .forEach(ahead::add);
    }
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
  boolean isOver() {
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
