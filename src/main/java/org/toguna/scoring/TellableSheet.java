package org.toguna.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.toguna.contest.Criterion;
import org.toguna.kit.base.Lang;

/// A sealed sheet as its dossier's candidate reads it: it names no juror, and leaves out what was
/// written for the jury alone.
///
/// @param text the very text that was sealed
/// @param comment on the whole; empty for none
public record TellableSheet(
    String text, Seal seal, List<Given> given, BigDecimal score, String comment) {

  /// What the public journal holds, and what opens it: `digest` is SHA-256 of the bytes of `salt`
  /// and the text, both in hexadecimal.
  public record Seal(String code, String salt, String digest, long entry, Instant at) {}

  /// A criterion, the level it was given from 0 up, the points that makes, and why.
  public record Given(Criterion criterion, int level, BigDecimal points, String comment) {}

  static TellableSheet of(ScoringRound round, Sheet sheet, Enclosed enclosed) {
    var seal = sheet.seal().orElseThrow();
    var marking = enclosed.marking();
    var given =
        round.grid().criteria().stream().map(criterion -> given(criterion, marking)).toList();
    return new TellableSheet(
        SheetText.of(round, sheet, enclosed),
        new Seal(sheet.code(), enclosed.salt(), seal.digest(), seal.entry(), seal.at()),
        given,
        marking.points(round.grid()).score(),
        marking.comment());
  }

  private static Given given(Criterion criterion, Marking marking) {
    int level = marking.level(criterion).orElseThrow();
    return new Given(
        criterion, level, Points.of(criterion, level).score(), marking.comment(criterion));
  }

  /// What it gives a criterion of its grid.
  public Given of(Criterion criterion) {
    return given.stream()
        .filter(one -> one.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  /// Points as people read them: two decimals at most.
  public static String shown(BigDecimal points, Lang lang) {
    return Points.shown(points, lang);
  }
}
