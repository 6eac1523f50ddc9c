package org.toguna.deliberation;

import org.toguna.kit.web.Marked;

/// What a voice says.
enum Vote implements Marked {
  FOR(Mark.ON),
  AGAINST(Mark.KO),
  ABSTAIN(Mark.OFF);

  private final Mark mark;

  Vote(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "deliberation.vote." + name();
  }
}
