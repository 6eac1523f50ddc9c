package org.toguna.deliberation;

import java.util.List;
import org.toguna.contest.Round;

/// What a jury sits about.
public enum Matter {
  /// Which dossiers go on after the first round.
  SHORTLIST,
  /// Who is given which prize.
  AWARDS;

  /// Its name in addresses on the desk.
  String slug() {
    return this == SHORTLIST ? "preselection" : "prix";
  }

  /// Where the public reads what was decided, below the contest's address.
  String page() {
    return this == SHORTLIST ? "/preselection" : "/resultats";
  }

  /// The rounds whose scores the decisions rest on, the first that is there before the next.
  List<Round> rounds() {
    return this == SHORTLIST ? List.of(Round.SHORTLIST) : List.of(Round.PITCH, Round.STANDS);
  }

  String key() {
    return "deliberation.matter." + name();
  }
}
