package org.toguna.contest;

import java.time.ZoneId;
import java.util.List;
import org.toguna.kit.web.Marked;
import org.toguna.kit.web.Scene;

/// What a contest's conditions make of what somebody declared: a proposal with its reasons, for a
/// person who decides.
public record Eligibility(List<Finding> findings) {

  record Finding(Condition condition, Outcome outcome, Declared declared) {}

  /// One condition in a reader's words: the rule, what was declared of it, what the machine makes
  /// of that and why, the document that proves it and the way to appeal.
  public record Told(
      String slug, String rule, String declared, Made made, String proof, String appeal) {}

  /// What the machine makes of a condition; `because` is empty where it is met.
  public record Made(Marked look, String key, String because, boolean met, boolean failed) {}

  /// What is found, condition by condition, on the clock of the edition's place.
  public List<Told> told(Scene scene, ZoneId zone) {
    var voice = Voice.of(scene, zone);
    return findings.stream().map(finding -> told(finding, voice)).toList();
  }

  private static Told told(Finding finding, Voice voice) {
    var condition = finding.condition();
    return new Told(
        condition.slug(),
        voice.say(condition.rule().says()),
        Stated.of(condition.rule(), finding.declared(), voice),
        made(finding.outcome(), voice),
        condition.proof().in(voice.lang()),
        condition.appeal().in(voice.lang()));
  }

  private static Made made(Outcome outcome, Voice voice) {
    var because =
        switch (outcome) {
          case Outcome.Met _ -> "";
          case Outcome.NotMet no -> voice.say(no.because());
          case Outcome.Untold not -> voice.say(not.without());
        };
    return new Made(
        outcome,
        outcome.key(),
        because,
        outcome instanceof Outcome.Met,
        outcome instanceof Outcome.NotMet);
  }

  static Eligibility of(List<Condition> conditions, Declared declared) {
    return new Eligibility(
        conditions.stream()
            .map(condition ->
                new Finding(condition, Judging.of(condition.rule(), declared), declared))
            .toList());
  }

  /// Where something was not said, the facts are given in each way they may be, and last without
  /// it: what all ways agree on holds, the rest cannot be told.
  static Eligibility of(List<Condition> conditions, List<Declared> ways) {
    return new Eligibility(
        conditions.stream()
            .map(condition -> new Finding(condition, agreed(condition, ways), ways.getFirst()))
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
