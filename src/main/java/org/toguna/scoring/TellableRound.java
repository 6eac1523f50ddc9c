package org.toguna.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.toguna.contest.Criterion;
import org.toguna.contest.Round;

/// What a closed round says of one dossier, as its candidate is told once the result is out.
///
/// @param rule in words, as it was fixed before the first sheet, and its entry in the public
///   journal
/// @param sheets in the order of their codes, which says nothing of who filled them in
/// @param mean of their scores, rounded once to four decimals, half to the even one
/// @param standing among all; nothing where nobody is ranked, or where figures of so few marks
///   would tell who a juror is
public record TellableRound(
    Round round, Rule rule, List<TellableSheet> sheets, BigDecimal mean, Optional<Among> standing) {

  /// A round's rule and grid.
  ///
  /// @param total what the grid adds up to
  public record Rule(String text, String sha256, long entry, int total, List<Criterion> criteria) {}

  /// Its place among the dossiers that were scored, and what a jury of all jurors would have given.
  ///
  /// @param low lower end of the interval that holds 95 of 100
  /// @param high upper end
  public record Among(
      int rank, int dossiers, BigDecimal calibrated, BigDecimal low, BigDecimal high) {}

  /// The mean of what the sheets give a criterion, rounded as a mean of scores is.
  public BigDecimal mean(Criterion criterion) {
    return Points.mean(sheets.stream().map(sheet -> sheet.of(criterion).points()).toList());
  }
}
