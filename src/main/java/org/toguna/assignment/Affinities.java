package org.toguna.assignment;

import java.math.BigDecimal;
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
}
