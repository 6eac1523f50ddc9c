package org.toguna.scoring;

import java.util.stream.Collectors;
import org.toguna.contest.Criterion;

/// A sealed sheet in words: UTF-8, line feeds, the criteria in the grid's order, further lines of a
/// comment indented by two spaces. It names the sheet by a code and no juror, so that a candidate
/// may be handed it. SHA-256 of its salt and this text is what the public journal holds.
final class SheetText {
  private SheetText() {}

  static String of(ScoringRound round, Sheet sheet, Enclosed enclosed) {
    var seal = sheet.seal().orElseThrow();
    var marking = enclosed.marking();
    var text = new StringBuilder("toguna score 1\n");
    line(text, "contest", round.key().contest().toString());
    line(text, "round", round.key().round().slug());
    line(text, "rule", round.mark().sha256());
    line(text, "dossier", sheet.number());
    line(text, "version", "" + seal.version());
    line(text, "sheet", sheet.code());
    line(text, "sealed", ScoringRound.utc(seal.at()));
    for (Criterion criterion : round.grid().criteria()) {
      text.append('\n');
      criterion(text, criterion, marking);
    }
    text.append('\n');
    line(
        text,
        "score",
        marking.points(round.grid()).score().toPlainString() + " of " + round.grid().total());
    line(text, "comment", marking.comment());
    line(text, "note", enclosed.noteDigest());
    return text.toString();
  }

  private static void criterion(StringBuilder text, Criterion criterion, Marking marking) {
    int level = marking.level(criterion).orElseThrow();
    line(text, "criterion", criterion.slug());
    line(text, "level", level + " of " + (criterion.levels().size() - 1));
    line(
        text,
        "points",
        Points.of(criterion, level).score().toPlainString() + " of " + criterion.weight());
    line(text, "comment", marking.comment(criterion));
  }

  private static void line(StringBuilder text, String name, String value) {
    var lines = value.lines().collect(Collectors.joining("\n  "));
    text.append(name).append(' ').append(lines).append('\n');
  }
}
