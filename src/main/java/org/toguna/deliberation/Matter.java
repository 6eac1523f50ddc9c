package org.toguna.deliberation;

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

  String key() {
    return "deliberation.matter." + name();
  }
}
