package org.toguna.assignment;

import java.util.List;
import java.util.stream.Collectors;

/// Assignments as they leave and come back: `dossier,juror`, in the order of the affinities.
public final class AssignmentFile {
  private AssignmentFile() {}

  public static String written(Affinities affinities, int[][] panels) {
    var text = new StringBuilder("dossier,juror\n");
    for (int d = 0; d < panels.length; d++) {
      for (int juror : panels[d]) {
        text.append(cell(affinities.dossiers().get(d)))
            .append(',')
            .append(cell(affinities.jurors().get(juror)))
            .append('\n');
      }
    }
    return text.toString();
  }

  /// The reasons as a table, amounts as the affinities are written.
  public static String written(Affinities affinities, List<Reasons.Reason> reasons) {
    return reasons.stream()
        .map(reason ->
            String.join(
                ",",
                cell(reason.dossier()),
                cell(reason.juror()),
                affinities.written(reason.affinity()),
                Integer.toString(reason.rank()),
                affinities.written(reason.atLeast()),
                cell(reason.swap().juror()),
                cell(reason.swap().exchange()),
                reason.swap().exists() ? affinities.written(reason.swap().loss()) : ""))
        .collect(
            Collectors.joining(
                "\n",
                "dossier,juror,affinity,rank,loses_at_least,instead,exchange,loses_so\n",
                "\n"));
  }

  /// The pairs of an earlier assignment; a juror who is not asked any more is passed over.
  ///
  /// @throws org.toguna.kit.base.BadInput with the line and the mend if the text is not such a file
  public static boolean[][] read(
      String text, String called, Affinities affinities, String without) {
    var pairs = new boolean[affinities.dossiers().size()][affinities.jurors().size()];
    Rows.each(
        text,
        called,
        List.of("dossier", "juror"),
        (row, line) -> {
          var dossier = Rows.name(row, 0, line, called);
          var juror = Rows.name(row, 1, line, called);
          int d = affinities.dossiers().indexOf(dossier);
          int j = affinities.jurors().indexOf(juror);
          if (d < 0 || (j < 0 && !juror.equals(without))) {
            throw Rows.bad(
                called,
                line,
                "« %s » is not in the affinities; mend the name or add it there"
                    .formatted(d < 0 ? dossier : juror));
          }
          if (j >= 0) {
            pairs[d][j] = true;
          }
        });
    return pairs;
  }

  private static String cell(String text) {
    return text.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
