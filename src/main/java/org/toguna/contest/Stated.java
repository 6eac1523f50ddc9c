package org.toguna.contest;

import java.util.ArrayList;
import java.util.List;
import org.toguna.contest.Declared.Share;

/// What somebody declared that a rule looks at, in words; empty for what was not said.
final class Stated {
  private final Declared declared;
  private final Voice voice;

  private Stated(Declared declared, Voice voice) {
    this.declared = declared;
    this.voice = voice;
  }

  static String of(Rule rule, Declared declared, Voice voice) {
    var stated = new Stated(declared, voice);
    return switch (rule) {
      case Rule.Residence _ -> declared.holder().residence().map(voice::country).orElse("");
      case Rule.Origin _ -> stated.origin();
      case Rule.FounderAge _ -> stated.since(declared.holder().born());
      case Rule.FirmAge _ -> declared.firm().map(firm -> stated.since(firm.founded())).orElse("");
      case Rule.Capital _ -> stated.capital();
      case Rule.WomenShare share -> stated.women(share.body());
      case Rule.OneWoman one -> stated.women(one.body());
      case Rule.Unrelated unrelated -> stated.tie(unrelated.tie());
    };
  }

  private String origin() {
    var parts = new ArrayList<String>();
    var nationalities = declared.holder().nationalities();
    if (!nationalities.isEmpty()) {
      var named = nationalities.stream().map(voice::country).toList();
      parts.add(voice.say("contest.stated.nationality", voice.list(named)));
    }
    declared
        .firm()
        .flatMap(Declared.Firm::registeredIn)
        .ifPresent(code -> parts.add(voice.say("contest.stated.registered", voice.country(code))));
    return String.join(" ", parts);
  }

  private String since(Since since) {
    return switch (since) {
      case Since.Day day -> voice.say("contest.stated.day", day.date());
      case Since.InYear in -> "" + in.year();
      case Since.Unknown _ -> "";
    };
  }

  private String capital() {
    List<String> shares =
        declared
            .firm()
            .map(firm ->
                firm.capital().entrySet().stream()
                    .map(share ->
                        voice.say(
                            "contest.stated.share",
                            voice.country(share.getKey()),
                            share.getValue()))
                    .toList())
            .orElse(List.of());
    return String.join(", ", shares);
  }

  private String women(Declared.Body body) {
    var share = declared.women().getOrDefault(body, new Share(0, 0));
    return share.of() == 0 ? "" : voice.say("contest.stated.women", share.women(), share.of());
  }

  private String tie(Declared.Tie tie) {
    var tied = declared.ties().get(tie);
    return tied == null ? "" : voice.say("contest.check.answer." + (tied ? "oui" : "non"));
  }
}
