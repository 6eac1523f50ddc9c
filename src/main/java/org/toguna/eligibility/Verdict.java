package org.toguna.eligibility;

import org.toguna.kit.web.Marked;

/// What a person decides about a dossier.
enum Verdict implements Marked {
  ELIGIBLE(Mark.ON),
  NOT_ELIGIBLE(Mark.KO);

  private final Mark mark;

  Verdict(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "eligibility.verdict." + name();
  }
}
