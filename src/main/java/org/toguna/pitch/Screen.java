package org.toguna.pitch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.toguna.kit.base.Lang;
import tools.jackson.databind.json.JsonMapper;

/// What everybody's clock shows, in milliseconds since 1970 and in seconds; scripts count on from
/// there by themselves.
///
/// @param now the server's clock
/// @param phase `CALL`, `PITCH` or `QUESTIONS`, `BETWEEN` two teams or before the first, `OVER`;
///   for a juror in conflict `AWAY` while its group is where it does not go
/// @param since when that began
/// @param undo whether there is a step to take back
public record Screen(
    long now,
    String phase,
    long since,
    On on,
    Lasting lasting,
    List<On> ahead,
    boolean last,
    boolean undo) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A team in its turn or ahead; `again` for one that missed its turn once.
  ///
  /// @param number 0 for nobody, or for one that is not shown
  /// @param where its country, or its stand
  public record On(int number, String name, String where, boolean again) {
    private static final On NOBODY = new On(0, "", "", false);

    public boolean isShown() {
      return number > 0;
    }
  }

  /// How long each phase lasts.
  public record Lasting(long pitch, long questions, long grace) {}

  static Screen of(Running running, Lang lang, Instant now) {
    return of(running, team -> country(team, lang), now);
  }

  /// As this party sees it.
  ///
  /// @param where what is said of a team beside its name
  public static Screen of(Running running, Function<Team, String> where, Instant now) {
    var lengths = running.day().terms().lengths();
    var open = running.open();
    return new Screen(
        now.toEpochMilli(),
        open.map(turn -> turn.reached().name()).orElse(running.isOver() ? "OVER" : "BETWEEN"),
        running.last().map(Turn::since).orElse(running.day().terms().starts()).toEpochMilli(),
        open.flatMap(turn -> running.team(turn.team()))
            .map(team -> on(running, team, where))
            .orElse(On.NOBODY),
        new Lasting(
            lengths.pitch().toSeconds(),
            lengths.questions().toSeconds(),
            lengths.grace().toSeconds()),
        running.ahead().stream().map(team -> on(running, team, where)).toList(),
        running.day().terms().late() == Late.LAST,
        running.about(Step.UNDO).isPresent());
  }

  private static On on(Running running, Team team, Function<Team, String> where) {
    boolean again = running.last(team).filter(Turn::wasMissed).isPresent();
    return new On(team.number(), team.name(), where.apply(team), again);
  }

  public static String country(Team team, Lang lang) {
    return Locale.of("", team.country()).getDisplayCountry(lang.locale());
  }

  /// The same for somebody who stays away from these teams: it reads nothing of them, and nobody's
  /// step there is its to take or to take back.
  public Screen without(Set<Integer> teams, Optional<Turn> last) {
    boolean there = teams.contains(on.number());
    boolean next = !on.isShown() && !ahead.isEmpty() && teams.contains(ahead.getFirst().number());
    return new Screen(
        now,
        there || next ? "AWAY" : phase,
        there || next ? now : since,
        there ? On.NOBODY : on,
        lasting,
        ahead.stream().map(one -> teams.contains(one.number()) ? On.NOBODY : one).toList(),
        this.last,
        undo && last.filter(turn -> teams.contains(turn.team())).isEmpty());
  }

  /// Who comes next, as far as it is shown.
  public Optional<On> next() {
    return ahead.stream().filter(On::isShown).findFirst();
  }

  /// What may be pressed now, the usual step first.
  public List<Step> steps() {
    return switch (phase) {
      case "BETWEEN" -> undo ? List.of(Step.CALL, Step.UNDO) : List.of(Step.CALL);
      case "CALL" -> List.of(Step.PITCH, Step.ABSENT, Step.UNDO);
      case "PITCH" ->
          lasting.questions() > 0
              ? List.of(Step.QUESTIONS, Step.END, Step.UNDO)
              : List.of(Step.END, Step.UNDO);
      case "QUESTIONS" -> List.of(Step.END, Step.UNDO);
      case "OVER" -> undo ? List.of(Step.UNDO) : List.of();
      default -> List.of();
    };
  }

  public String json() {
    return JSON.writeValueAsString(this);
  }

  /// How long what goes on now may last, in seconds; 0 where nothing does.
  public long lasts() {
    return switch (phase) {
      case "PITCH" -> lasting.pitch();
      case "QUESTIONS" -> lasting.questions();
      case "CALL" -> lasting.grace();
      default -> 0;
    };
  }
}
