package org.toguna.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.toguna.calibration.Place;

/// Where a dossier stands in a round that is closed: what each juror gave it, by alias, the plain
/// mean, and what the calibration makes of it.
///
/// @param rank by the rule that was fixed; 0 where the rule ranks nobody
record Standing(
    Dossier dossier,
    Map<String, BigDecimal> scores,
    BigDecimal mean,
    Optional<Place> place,
    int rank) {
  /// Between these chances of being among the first, the jury deliberates.
  static final BigDecimal LOW = new BigDecimal("0.05");

  static final BigDecimal HIGH = new BigDecimal("0.95");

  record Dossier(UUID application, String number) {}

  Standing at(int other) {
    return new Standing(dossier, scores, mean, place, other);
  }

  /// Whether chance alone may put it on either side of the line.
  boolean isGrey() {
    return place
        .filter(one -> one.topChance().compareTo(LOW) >= 0 && one.topChance().compareTo(HIGH) <= 0)
        .isPresent();
  }
}
