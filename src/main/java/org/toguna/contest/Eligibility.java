package org.toguna.contest;

import java.util.List;
import org.toguna.kit.web.Marked;

/// What a contest's conditions make of what somebody declared: a proposal with its reasons, for a
/// person who decides.
public record Eligibility(List<Finding> findings) {

  record Finding(Condition condition, Outcome outcome) {}

  static Eligibility of(List<Condition> conditions, Declared declared) {
    return new Eligibility(
        conditions.stream()
            .map(condition -> new Finding(condition, Judging.of(condition.rule(), declared)))
            .toList());
  }

  /// Where something was not said, the facts are given in each way they may be, and last without
  /// it: what all ways agree on holds, the rest cannot be told.
  static Eligibility of(List<Condition> conditions, List<Declared> ways) {
    return new Eligibility(
        conditions.stream()
            .map(condition -> new Finding(condition, agreed(condition, ways)))
            .toList());
  }

  private static Outcome agreed(Condition condition, List<Declared> ways) {
    var sure = ways.size() == 1 ? ways : ways.subList(0, ways.size() - 1);
    var outcomes = sure.stream().map(way -> Judging.of(condition.rule(), way)).toList();
    boolean agree = outcomes.stream().map(Object::getClass).distinct().count() == 1;
    return agree ? outcomes.getFirst() : Judging.of(condition.rule(), ways.getLast());
  }

  /// What is proposed to the person who decides.
  public enum Proposal implements Marked {
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

    public String key() {
      return "contest.proposal." + name();
    }
  }

  /// One condition that is not met outweighs what cannot be told.
  public Proposal proposal() {
    if (any(Outcome.NotMet.class)) {
      return Proposal.NOT_ELIGIBLE;
    }
    return any(Outcome.Untold.class) ? Proposal.INCOMPLETE : Proposal.ELIGIBLE;
  }

  private boolean any(Class<? extends Outcome> kind) {
    return findings.stream().map(Finding::outcome).anyMatch(kind::isInstance);
  }
}
