package org.toguna.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How well each juror suits each dossier, in whole units: the file's decimals are kept to the last
/// one by counting in its finest, so that no sum is ever rounded.
///
/// @param units by dossier and juror; [#CONFLICT] where the pair must not be
/// @param decimals how many decimals a unit stands for
public record Affinities(List<String> dossiers, List<String> jurors, long[][] units, int decimals) {
  public static final long CONFLICT = Long.MIN_VALUE;

  /// The most a pair may come to, in units: beyond it sums could overflow.
  static final long MOST = 1_000_000_000L;

  boolean isOpen(int dossier, int juror) {
    return units[dossier][juror] != CONFLICT;
  }

  /// Units as they would be written in the file.
  public String written(long amount) {
    return BigDecimal.valueOf(amount, decimals).toPlainString();
  }

  /// The same without one juror.
  public Affinities without(int juror) {
    var others = new ArrayList<>(jurors);
    others.remove(juror);
    var left = new long[units.length][others.size()];
    for (int d = 0; d < units.length; d++) {
      System.arraycopy(units[d], 0, left[d], 0, juror);
      System.arraycopy(units[d], juror + 1, left[d], juror, left[d].length - juror);
    }
    return new Affinities(dossiers, List.copyOf(others), left, decimals);
  }
}
