package org.toguna.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.calibration.Calibration;
import org.toguna.calibration.Mark;
import org.toguna.calibration.Outcome;
import org.toguna.calibration.Place;
import org.toguna.calibration.RankingBundle;
import org.toguna.kit.base.Keys;

/// The scores of a round that is closed, dossier by juror, with what the rule makes of them. Made
/// from the sealed sheets each time: there is no second copy that could differ.
record RoundTable(List<String> aliases, List<Standing> rows, Outcome outcome, Scores scores) {

  /// A sheet's score, and what stands on it.
  record Scored(Standing.Dossier dossier, String alias, Marking marking, BigDecimal score) {}

  /// In the order of dossiers and aliases.
  record Scores(Grid grid, List<Scored> all) {}

  /// Nothing while the round is open, or where nobody sealed a sheet.
  static Optional<RoundTable> of(DSLContext sql, Keys keys, ScoringRound round) {
    return of(sql, keys, round, Set.of());
  }

  /// The same as if these dossiers had never been scored.
  static Optional<RoundTable> of(DSLContext sql, Keys keys, ScoringRound round, Set<UUID> hidden) {
    return round.isOpen()
        ? Optional.empty()
        : of(
            keys,
            round,
            Counting.sealed(sql, round.key()).stream()
                .filter(sheet -> !hidden.contains(sheet.place().application()))
                .toList());
  }

  /// Of the sheets that count in a round that is closed.
  static Optional<RoundTable> of(Keys keys, ScoringRound round, List<Sheet> counted) {
    var all =
        counted.stream().flatMap(sheet -> scored(sheet, keys, round.grid()).stream()).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(of(round.rule(), new Scores(round.grid(), all)));
  }

  private static Optional<Scored> scored(Sheet sheet, Keys keys, Grid grid) {
    var dossier = new Standing.Dossier(sheet.place().application(), sheet.number());
    return sheet
        .opened(keys)
        .map(one ->
            new Scored(
                dossier, sheet.place().alias(), one.marking(), one.marking().points(grid).score()));
  }

  static RoundTable of(ScoringRound.Rule rule, Scores scores) {
    var outcome = Calibration.of(marks(scores), rule.top());
    var aliases = new TreeSet<String>();
    scores.all().forEach(one -> aliases.add(one.alias()));
    var rows = ranked(rule.ranking(), standings(scores, places(outcome)));
    return new RoundTable(List.copyOf(aliases), rows, outcome, scores);
  }

  private static List<Mark> marks(Scores scores) {
    return scores.all().stream()
        .map(one -> new Mark(one.dossier().number(), one.alias(), one.score().doubleValue()))
        .toList();
  }

  /// Whether its figures tell nobody who a juror is.
  boolean mayBePublished() {
    return RankingBundle.mayBePublished(marks(scores));
  }

  /// The ranking with all it was computed from; nothing where there is none, or where it would tell
  /// who a juror is.
  Optional<RankingBundle> bundle(ScoringRound round, String contest) {
    return outcome instanceof Outcome.Calibrated done && mayBePublished()
        ? Optional.of(RankingBundle.of(heading(round, contest), ScoresCsv.of(this), done.places()))
        : Optional.empty();
  }

  private static RankingBundle.Heading heading(ScoringRound round, String contest) {
    var key = round.key();
    return new RankingBundle.Heading(
        List.of(
            "contest " + contest + " " + key.contest(),
            "round " + key.round().slug(),
            "rule " + round.mark().sha256()),
        round.rule().top());
  }

  private static Map<String, Place> places(Outcome outcome) {
    return outcome instanceof Outcome.Calibrated calibrated
        ? calibrated.places().stream().collect(Collectors.toMap(Place::dossier, place -> place))
        : Map.of();
  }

  private static List<Standing> standings(Scores scores, Map<String, Place> places) {
    var byDossier = new LinkedHashMap<Standing.Dossier, Map<String, BigDecimal>>();
    scores
        .all()
        .forEach(one ->
            byDossier
                .computeIfAbsent(one.dossier(), _ -> new TreeMap<>())
                .put(one.alias(), one.score()));
    var standings = new ArrayList<Standing>();
    byDossier.forEach((dossier, given) ->
        standings.add(
            new Standing(
                dossier,
                given,
                Points.mean(List.copyOf(given.values())),
                Optional.ofNullable(places.get(dossier.number())),
                0)));
    return standings;
  }

  /// Equal ones share a rank. Where the rule is the calibrated score and there is none, nobody is
  /// ranked: between panels that share no dossier a mean says nothing.
  private static List<Standing> ranked(Ranking ranking, List<Standing> standings) {
    Function<Standing, Optional<BigDecimal>> by =
        switch (ranking) {
          case CALIBRATED -> one -> one.place().map(Place::calibrated);
          case MEAN -> one -> Optional.of(one.mean());
        };
    if (standings.stream().anyMatch(one -> by.apply(one).isEmpty())) {
      return standings;
    }
    var sorted =
        standings.stream()
            .sorted(
                Comparator.comparing((Standing one) -> by.apply(one).orElseThrow())
                    .reversed()
                    .thenComparing(one -> one.dossier().number()))
            .toList();
    var ranked = new ArrayList<Standing>();
    for (Standing one : sorted) {
      boolean shares = !ranked.isEmpty() && by.apply(ranked.getLast()).equals(by.apply(one));
      ranked.add(one.at(shares ? ranked.getLast().rank() : ranked.size() + 1));
    }
    return ranked;
  }
}
