package org.toguna.pitch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.toguna.kit.base.Lang;
import tools.jackson.databind.json.JsonMapper;

/// What everybody's clock shows, in milliseconds since 1970 and in seconds; scripts count on from
/// there by themselves.
///
/// @param now the server's clock
/// @param phase `CALL`, `PITCH` or `QUESTIONS`, `BETWEEN` two teams or before the first, `OVER`
/// @param since when that began
record Screen(
    long now, String phase, long since, On on, Lasting lasting, List<On> ahead, boolean last) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final On NOBODY = new On(0, "", "", false);

  /// A team on the stage or ahead; `again` for one that missed its turn once.
  record On(int number, String name, String country, boolean again) {}

  /// How long each phase lasts.
  record Lasting(long pitch, long questions, long grace) {}

  static Screen of(Running running, Lang lang, Instant now) {
    var lengths = running.day().terms().lengths();
    var open = running.open();
    return new Screen(
        now.toEpochMilli(),
        open.map(turn -> turn.reached().name()).orElse(running.isOver() ? "OVER" : "BETWEEN"),
        running.last().map(Turn::since).orElse(running.day().terms().starts()).toEpochMilli(),
        open.flatMap(turn -> running.team(turn.team()))
            .map(team -> on(running, team, lang))
            .orElse(NOBODY),
        new Lasting(
            lengths.pitch().toSeconds(),
            lengths.questions().toSeconds(),
            lengths.grace().toSeconds()),
        running.ahead().stream().map(team -> on(running, team, lang)).toList(),
        running.day().terms().late() == Late.LAST);
  }

  private static On on(Running running, Team team, Lang lang) {
    boolean again =
        running.turns().stream().anyMatch(turn -> turn.team() == team.number() && turn.wasMissed());
    return new On(team.number(), team.name(), country(team, lang), again);
  }

  static String country(Team team, Lang lang) {
    return Locale.of("", team.country()).getDisplayCountry(lang.locale());
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  /// How long what goes on now may last, in seconds; 0 where nothing does.
  long lasts() {
    return switch (phase) {
      case "PITCH" -> lasting.pitch();
      case "QUESTIONS" -> lasting.questions();
      case "CALL" -> lasting.grace();
      default -> 0;
    };
  }
}
