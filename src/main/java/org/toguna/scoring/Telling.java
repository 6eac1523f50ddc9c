package org.toguna.scoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.calibration.RankingBundle;
import org.toguna.contest.Round;
import org.toguna.kit.base.Keys;

/// What closed rounds say of a dossier. Whether its candidate may be told yet is for the slice to
/// say that publishes results.
@Component
public class Telling {
  private final Keys keys;

  /// Places by round, as long as the same sheets count: a ranking is worked out once, however many
  /// candidates ask in the same hour. No comment is kept in it.
  private final Map<ScoringRound.Key, Placed> kept = new ConcurrentHashMap<>();

  Telling(Keys keys) {
    this.keys = keys;
  }

  private record Placed(List<UUID> sheets, Map<UUID, TellableRound.Among> places) {}

  /// A dossier's closed rounds of these, in their order: none in which no sheet on it counts.
  public List<TellableRound> of(DSLContext sql, UUID contest, UUID application, List<Round> which) {
    return ScoringRound.in(sql, contest).stream()
        .filter(round -> which.contains(round.key().round()) && !round.isOpen())
        .flatMap(round -> of(round, Counting.sealed(sql, round.key()), application).stream())
        .toList();
  }

  /// A closed round's ranking with every mark it was computed from, as anybody recomputes it;
  /// nothing where there is none, or where it would tell who a juror is.
  ///
  /// @param slug the contest's, as the archive names it
  public Optional<RankingBundle> ranking(DSLContext sql, UUID contest, String slug, Round which) {
    return ScoringRound.in(sql, contest).stream()
        .filter(round -> round.key().round() == which)
        .findFirst()
        .flatMap(
            round -> RoundTable.of(sql, keys, round).flatMap(table -> table.bundle(round, slug)));
  }

  private Optional<TellableRound> of(ScoringRound round, List<Sheet> counted, UUID application) {
    var sheets =
        counted.stream()
            .filter(sheet -> sheet.place().application().equals(application))
            .sorted(Comparator.comparing(Sheet::code))
            .flatMap(sheet ->
                sheet.opened(keys).map(one -> TellableSheet.of(round, sheet, one)).stream())
            .toList();
    return sheets.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TellableRound(
                round.key().round(),
                rule(round),
                sheets,
                Points.mean(sheets.stream().map(TellableSheet::score).toList()),
                Optional.ofNullable(places(round, counted).get(application))));
  }

  private static TellableRound.Rule rule(ScoringRound round) {
    return new TellableRound.Rule(
        RuleText.of(round),
        round.mark().sha256(),
        round.mark().entry(),
        round.grid().total(),
        round.grid().criteria());
  }

  private Map<UUID, TellableRound.Among> places(ScoringRound round, List<Sheet> counted) {
    var open =
        counted.stream().filter(sheet -> sheet.content().bytes() != null).map(Sheet::id).toList();
    return Objects.requireNonNull(
            kept.compute(
                round.key(),
                (_, before) ->
                    before != null && before.sheets().equals(open)
                        ? before
                        : new Placed(open, ranked(round, counted))))
        .places();
  }

  private Map<UUID, TellableRound.Among> ranked(ScoringRound round, List<Sheet> counted) {
    return RoundTable.of(keys, round, counted)
        .filter(RoundTable::mayBePublished)
        .map(Telling::placed)
        .orElse(Map.of());
  }

  private static Map<UUID, TellableRound.Among> placed(RoundTable table) {
    var places = new HashMap<UUID, TellableRound.Among>();
    for (Standing one : table.rows()) {
      one.place()
          .filter(_ -> one.rank() > 0)
          .ifPresent(place ->
              places.put(
                  one.dossier().application(),
                  new TellableRound.Among(
                      one.rank(),
                      table.rows().size(),
                      place.calibrated(),
                      place.low(),
                      place.high())));
    }
    return places;
  }
}
