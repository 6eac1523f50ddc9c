package org.toguna.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.calibration.Place;
import org.toguna.contest.Round;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Lang;

/// What a closed round says of a dossier, for those who deliberate upon it.
///
/// @param rank by the rule that was fixed; 0 where the rule ranks nobody
/// @param chance of being among the first of whom the round speaks, from 0 to 1
/// @param grey chance alone may put it on either side of the line
public record Ranked(
    int rank,
    BigDecimal mean,
    Optional<BigDecimal> calibrated,
    Optional<BigDecimal> chance,
    boolean grey,
    int sheets) {

  /// A contest's round, in the order of its ranks, as if the dossiers of `hidden` had never been
  /// scored; nothing while it is open.
  public static Map<UUID, Ranked> of(
      DSLContext sql, Keys keys, UUID contest, Round round, Set<UUID> hidden) {
    var ranked = new LinkedHashMap<UUID, Ranked>();
    ScoringRound.find(sql, contest, round.slug())
        .flatMap(found -> RoundTable.of(sql, keys, found, hidden))
        .ifPresent(
            table -> table.rows().forEach(row -> ranked.put(row.dossier().application(), of(row))));
    return ranked;
  }

  private static Ranked of(Standing row) {
    return new Ranked(
        row.rank(),
        row.mean(),
        row.place().map(Place::calibrated),
        row.place().map(Place::topChance),
        row.isGrey(),
        row.scores().size());
  }

  /// Points as people read them.
  public static String shown(BigDecimal points, Lang lang) {
    return Points.shown(points, lang);
  }
}
