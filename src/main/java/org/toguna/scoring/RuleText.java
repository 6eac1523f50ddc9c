package org.toguna.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.toguna.contest.Criterion;
import org.toguna.kit.base.Lang;

/// The rule of a round as one text, in UTF-8 with line feeds, that is fixed when the round opens.
final class RuleText {
  private RuleText() {}

  static String of(
      ScoringRound.Key key, ScoringRound.Book book, ScoringRound.Rule rule, Grid grid) {
    var text = new StringBuilder("toguna scoring rule 1\n");
    text.append("contest %s\nround %s\n".formatted(key.contest(), key.round().slug()));
    text.append("rule book %d %s\n".formatted(book.version(), book.sha256()));
    text.append(
        switch (rule.ranking()) {
          case CALIBRATED ->
              "ranked by the calibrated score; panels that share no dossier are not ranked\n";
          case MEAN -> "ranked by the mean of the scores\n";
        });
    text.append("first %d\n".formatted(rule.top()));
    text.append(
        "to deliberate: a chance of being among them from %s to %s\n"
            .formatted(Standing.LOW, Standing.HIGH));
    text.append("others read after one's own seal: %s\n".formatted(word(rule.others())));
    text.append("presentation handed out: %s\n".formatted(word(rule.deck())));
    text.append(
        "points: the lowest level nothing, the highest the whole weight, equal steps between;"
            + " a score is rounded once, to 4 decimals, half to even; a mean is of scores so"
            + " rounded, and rounded in the same way\n");
    text.append("total %d\n".formatted(grid.total()));
    text.append("comments at the extremes: %s\n".formatted(word(grid.comments())));
    for (Criterion criterion : grid.criteria()) {
      text.append(
          "criterion %s %d: %s\n"
              .formatted(criterion.slug(), criterion.weight(), flat(criterion.name().in(Lang.FR))));
      for (int level = 0; level < criterion.levels().size(); level++) {
        text.append(
            "  level %d: %s\n".formatted(level, flat(criterion.levels().get(level).in(Lang.FR))));
      }
    }
    return text.toString();
  }

  static String of(ScoringRound round) {
    return of(round.key(), round.mark().book(), round.rule(), round.grid());
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
