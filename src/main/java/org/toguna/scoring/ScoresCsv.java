package org.toguna.scoring;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.toguna.contest.Criterion;

/// A closed round's scores as `toguna jury calibrate --scores` takes them: numbers of dossiers,
/// aliases of jurors, the score and the points of each criterion, with four decimals.
final class ScoresCsv {
  private ScoresCsv() {}

  static String of(RoundTable table) {
    var grid = table.scores().grid();
    var head = Stream.concat(Stream.of("dossier", "juror", "score"), grid.slugs());
    return table.scores().all().stream()
        .map(one -> row(grid, one))
        .collect(Collectors.joining("\n", head.collect(Collectors.joining(",")) + "\n", "\n"));
  }

  /// Numbers, aliases and slugs hold neither a comma nor a quotation mark.
  private static String row(Grid grid, RoundTable.Scored one) {
    var points = grid.criteria().stream().map(criterion -> points(criterion, one.marking()));
    return Stream.of(
            Stream.of(one.dossier().number(), one.alias(), one.score().toPlainString()), points)
        .flatMap(cells -> cells)
        .collect(Collectors.joining(","));
  }

  private static String points(Criterion criterion, Marking marking) {
    var level = marking.level(criterion);
    var points =
        level.isPresent()
            ? Points.of(criterion, level.getAsInt()).score()
            : BigDecimal.ZERO.setScale(4);
    return points.toPlainString();
  }
}
