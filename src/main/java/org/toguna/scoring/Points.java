package org.toguna.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.toguna.contest.Criterion;
import org.toguna.kit.base.Lang;

/// Points exactly, in 2520ths: what every scale of two to ten levels divides. A score is rounded
/// once, to four decimals, half to the even one; a mean is that of scores as they are published, so
/// that whoever has the table computes it again, and is rounded once in the same way.
record Points(long parts) {
  static final Points NONE = new Points(0);
  private static final int WHOLE = 2_520;
  private static final int DECIMALS = 4;

  /// What a level is worth: the lowest nothing, the highest the whole weight, the others in equal
  /// steps.
  static Points of(Criterion criterion, int level) {
    int steps = criterion.levels().size() - 1;
    if (level < 0 || level > steps) {
      throw new IllegalArgumentException("no such level: " + level);
    }
    return new Points((long) criterion.weight() * level * (WHOLE / steps));
  }

  Points plus(Points other) {
    return new Points(parts + other.parts);
  }

  /// As a score is published.
  BigDecimal score() {
    return new BigDecimal(parts).divide(new BigDecimal(WHOLE), DECIMALS, RoundingMode.HALF_EVEN);
  }

  /// The mean of published scores, of which there are some.
  static BigDecimal mean(List<BigDecimal> scores) {
    return scores.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(new BigDecimal(scores.size()), DECIMALS, RoundingMode.HALF_EVEN);
  }

  /// As people read it: two decimals at most.
  static String shown(BigDecimal score, Lang lang) {
    var signs = DecimalFormatSymbols.getInstance(lang.locale());
    signs.setMinusSign('−');
    var format = new DecimalFormat("0.##", signs);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(score);
  }

  String shown(Lang lang) {
    return shown(score(), lang);
  }
}
