package org.toguna.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.toguna.kit.base.BadInput;

/// Reads `dossier,juror,affinity`: a number, nothing for 0, or `X` for a conflict; a pair that is
/// not there is 0.
public final class AffinityFile {
  static final int MOST_JURORS = 4_000;
  private static final int MOST_PAIRS = 10_000_000;
  private static final int MOST_DECIMALS = 9;

  private final String called;
  private final Map<String, Integer> dossiers = new LinkedHashMap<>();
  private final Map<String, Integer> jurors = new LinkedHashMap<>();
  private final Map<Long, Long> lines = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private int decimals;

  private record Pair(int dossier, int juror, Optional<BigDecimal> affinity, long line) {}

  private AffinityFile(String called) {
    this.called = called;
  }

  /// Reads a file `called` so.
  ///
  /// @throws BadInput with the line and the mend if the text is not such a file
  public static Affinities read(String text, String called) {
    var file = new AffinityFile(called);
    Rows.each(text, called, List.of("dossier", "juror", "affinity"), file::take);
    return file.affinities();
  }

  private void take(CSVRecord row, long line) {
    var dossier = Rows.name(row, 0, line, called);
    var juror = Rows.name(row, 1, line, called);
    int d = dossiers.computeIfAbsent(dossier, _ -> dossiers.size());
    int j = jurors.computeIfAbsent(juror, _ -> jurors.size());
    if (jurors.size() > MOST_JURORS || (long) dossiers.size() * jurors.size() > MOST_PAIRS) {
      throw Rows.bad(
          called, line, "more dossiers and jurors than can be assigned at once; cut the file");
    }
    var before = lines.putIfAbsent(((long) d << 32) + j, line);
    if (before != null) {
      throw Rows.bad(
          called,
          line,
          "%s and %s stand on line %d already; keep one of them".formatted(dossier, juror, before));
    }
    pairs.add(new Pair(d, j, number(row.get(2).strip(), line), line));
  }

  /// The number, or nothing for a conflict.
  private Optional<BigDecimal> number(String text, long line) {
    if (text.toUpperCase(Locale.ROOT).equals("X")) {
      return Optional.empty();
    }
    try {
      var number = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text).stripTrailingZeros();
      if (number.scale() > MOST_DECIMALS
          || number.precision() - number.scale() > MOST_DECIMALS + 1) {
        throw Rows.bad(
            called, line, "the affinity %s has too many digits; round it".formatted(text));
      }
      decimals = Math.max(decimals, number.scale());
      return Optional.of(number);
    } catch (NumberFormatException none) {
      throw new BadInput(
          "%s, line %d: the affinity « %s » is no number; write one such as 0.75, X for a conflict, or nothing"
              .formatted(called, line, text),
          none);
    }
  }

  private Affinities affinities() {
    if (pairs.isEmpty()) {
      throw new BadInput(called + ": no pair below the heading; add lines dossier,juror,affinity");
    }
    var units = new long[dossiers.size()][jurors.size()];
    for (Pair pair : pairs) {
      units[pair.dossier()][pair.juror()] =
          pair.affinity().map(number -> units(number, pair.line())).orElse(Affinities.CONFLICT);
    }
    return new Affinities(
        List.copyOf(dossiers.keySet()), List.copyOf(jurors.keySet()), units, decimals);
  }

  private long units(BigDecimal number, long line) {
    var units = number.movePointRight(decimals);
    if (units.abs().compareTo(BigDecimal.valueOf(Affinities.MOST)) > 0) {
      throw Rows.bad(
          called,
          line,
          "the affinity %s is too large beside numbers with %d decimals; round these or divide all"
              .formatted(number.toPlainString(), decimals));
    }
    return units.longValueExact();
  }
}
