package org.toguna.contest;

import java.time.LocalDate;
import java.time.Period;
import org.toguna.contest.Declared.Firm;
import org.toguna.contest.Declared.Share;

/// What rules make of declared facts. Nothing else comes in: no clock, no database.
final class Judging {
  private final Declared declared;

  private Judging(Declared declared) {
    this.declared = declared;
  }

  static Outcome of(Rule rule, Declared declared) {
    var judging = new Judging(declared);
    return switch (rule) {
      case Rule.Residence residence -> judging.residence(residence);
      case Rule.Origin origin -> judging.origin(origin);
      case Rule.FounderAge age -> judging.age(age);
      case Rule.FirmAge age -> judging.firmAge(age);
      case Rule.Capital capital -> judging.capital(capital);
      case Rule.WomenShare share -> judging.share(share);
      case Rule.OneWoman one -> judging.oneWoman(one);
      case Rule.Unrelated unrelated -> judging.tie(unrelated);
    };
  }

  private Outcome residence(Rule.Residence rule) {
    return declared
        .holder()
        .residence()
        .map(country ->
            rule.countries().has(country)
                ? Outcome.met()
                : Outcome.notMet("contest.fails.residence", rule.countries()))
        .orElseGet(() -> Outcome.untold("contest.without.residence"));
  }

  /// One of the two is enough; only where both are known and neither fits is it not met.
  private Outcome origin(Rule.Origin rule) {
    var nationalities = declared.holder().nationalities();
    var registered = declared.firm().flatMap(Firm::registeredIn);
    if (nationalities.stream().anyMatch(rule.countries()::has)
        || registered.filter(rule.countries()::has).isPresent()) {
      return Outcome.met();
    }
    if (nationalities.isEmpty()) {
      return Outcome.untold("contest.without.nationality");
    }
    return declared.firm().isPresent() && registered.isEmpty()
        ? Outcome.untold("contest.without.registration")
        : Outcome.notMet("contest.fails.origin", rule.countries());
  }

  /// Who gives only a year of birth may be of two ages.
  private Outcome age(Rule.FounderAge rule) {
    var born = declared.holder().born();
    if (!born.known()) {
      return Outcome.untold("contest.without.birth");
    }
    int oldest = age(born.earliest(), rule.on());
    int youngest = age(born.latest(), rule.on());
    if (oldest < rule.least() || youngest > rule.most()) {
      return oldest == youngest
          ? Outcome.notMet("contest.fails.age", oldest, rule.on(), rule.least(), rule.most())
          : Outcome.notMet(
              "contest.fails.ages", youngest, oldest, rule.on(), rule.least(), rule.most());
    }
    return youngest < rule.least() || oldest > rule.most()
        ? Outcome.untold("contest.without.birthday", youngest, oldest, rule.on())
        : Outcome.met();
  }

  private static int age(LocalDate born, LocalDate on) {
    return Period.between(born, on).getYears();
  }

  private Outcome firmAge(Rule.FirmAge rule) {
    var founded = declared.firm().map(Firm::founded).orElse(new Since.Unknown());
    if (!founded.known()) {
      return Outcome.untold("contest.without.founded");
    }
    if (founded.earliest().isAfter(rule.on())) {
      return Outcome.notMet("contest.fails.unborn", rule.on());
    }
    var least = rule.on().minusYears(rule.most());
    if (founded.latest().isBefore(least)) {
      return Outcome.notMet("contest.fails.firmage", rule.most(), rule.on());
    }
    return founded.earliest().isBefore(least) || founded.latest().isAfter(rule.on())
        ? Outcome.untold("contest.without.foundedday", rule.on())
        : Outcome.met();
  }

  /// What was not said of the capital may belong to anybody.
  private Outcome capital(Rule.Capital rule) {
    var firm = declared.firm();
    if (firm.isEmpty() || firm.get().capital().isEmpty()) {
      return Outcome.untold("contest.without.capital");
    }
    int held =
        firm.get().capital().entrySet().stream()
            .filter(share -> rule.countries().has(share.getKey()))
            .mapToInt(share -> share.getValue())
            .sum();
    if (held >= rule.percent()) {
      return Outcome.met();
    }
    int unsaid = 100 - firm.get().said();
    return held + unsaid >= rule.percent()
        ? Outcome.untold("contest.without.rest", held, unsaid)
        : Outcome.notMet("contest.fails.capital", held, rule.percent(), rule.countries());
  }

  private Outcome share(Rule.WomenShare rule) {
    var share = declared.women().getOrDefault(rule.body(), new Share(0, 0));
    if (share.of() == 0) {
      return Outcome.untold("contest.without.women", rule.body());
    }
    return 100L * share.women() >= (long) rule.percent() * share.of()
        ? Outcome.met()
        : Outcome.notMet(
            "contest.fails.women", share.women(), share.of(), rule.body(), rule.percent());
  }

  private Outcome oneWoman(Rule.OneWoman rule) {
    var share = declared.women().getOrDefault(rule.body(), new Share(0, 0));
    if (share.of() == 0) {
      return Outcome.untold("contest.without.women", rule.body());
    }
    return share.women() > 0
        ? Outcome.met()
        : Outcome.notMet("contest.fails.onewoman", rule.body());
  }

  private Outcome tie(Rule.Unrelated rule) {
    var tied = declared.ties().get(rule.tie());
    if (tied == null) {
      return Outcome.untold("contest.without.tie", rule.tie());
    }
    return tied ? Outcome.notMet("contest.fails.tie", rule.tie()) : Outcome.met();
  }
}
