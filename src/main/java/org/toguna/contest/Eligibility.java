package org.toguna.contest;

import java.util.List;
import org.toguna.kit.web.Marked;

/// What a contest's conditions make of what somebody declared: a proposal with its reasons, for a
/// person who decides.
record Eligibility(List<Finding> findings) {

  record Finding(Condition condition, Outcome outcome) {}

  static Eligibility of(List<Condition> conditions, Declared declared) {
    return new Eligibility(
        conditions.stream()
            .map(condition -> new Finding(condition, Judging.of(condition.rule(), declared)))
            .toList());
  }

  /// What is proposed to the person who decides.
  enum Proposal implements Marked {
    ELIGIBLE(Mark.ON),
    NOT_ELIGIBLE(Mark.KO),
    INCOMPLETE(Mark.AWAITED);

    private final Mark mark;

    Proposal(Mark mark) {
      this.mark = mark;
    }

    @Override
    public Mark mark() {
      return mark;
    }

    String key() {
      return "contest.proposal." + name();
    }
  }

  /// One condition that is not met outweighs what cannot be told.
  Proposal proposal() {
    if (any(Outcome.NotMet.class)) {
      return Proposal.NOT_ELIGIBLE;
    }
    return any(Outcome.Untold.class) ? Proposal.INCOMPLETE : Proposal.ELIGIBLE;
  }

  private boolean any(Class<? extends Outcome> kind) {
    return findings.stream().map(Finding::outcome).anyMatch(kind::isInstance);
  }
}
