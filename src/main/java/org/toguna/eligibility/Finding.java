package org.toguna.eligibility;

import org.toguna.kit.web.Marked;

/// What a person says of one condition.
enum Finding implements Marked {
  MET(Mark.ON),
  NOT_MET(Mark.KO),
  /// The candidate is asked for a document or a word.
  ASKED(Mark.AWAITED);

  private final Mark mark;

  Finding(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "eligibility.finding." + name();
  }

  /// With the reason, which is there for all but what is met.
  record Found(Finding finding, String reason) {
    Found {
      if (finding != MET && reason.isEmpty()) {
        throw new IllegalArgumentException(finding + " without a reason");
      }
    }
  }
}
