package org.toguna.deliberation;

import org.toguna.kit.web.Marked;

/// What became of what a member moved from its own phone.
enum ProposalState implements Marked {
  WAITING(Mark.AWAITED),
  /// It was put to the vote.
  MOVED(Mark.ON),
  DECLINED(Mark.KO),
  /// Its member took it back, left the room, or is kept from the dossier by now.
  WITHDRAWN(Mark.OFF);

  private final Mark mark;

  ProposalState(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "deliberation.proposal." + name();
  }
}
