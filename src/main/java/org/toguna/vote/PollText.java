package org.toguna.vote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.toguna.contest.ContestTitle;
import org.toguna.kit.base.Lang;

/// The rules of a vote as one text, in UTF-8 with line feeds, that is fixed when it opens: hours,
/// weight, cap, choices and the dossiers that these stand for.
record PollText(String text) {

  static PollText of(ContestTitle contest, Poll poll) {
    var terms = poll.terms();
    var text = new StringBuilder("toguna public vote v1\n");
    text.append("contest %s %s\n".formatted(contest.slug(), contest.id()));
    text.append("opens %s\n".formatted(terms.opens().truncatedTo(ChronoUnit.SECONDS)));
    text.append("closes %s\n".formatted(terms.closes().truncatedTo(ChronoUnit.SECONDS)));
    text.append("weight %d%% of the result, at most %d%%\n".formatted(terms.weight(), terms.cap()));
    for (Choice choice : poll.choices()) {
      var called = choice.called();
      text.append(
          "choice %d: %s | %s | %s | %s\n"
              .formatted(
                  choice.number(),
                  flat(called.name()),
                  flat(called.body()),
                  called.country(),
                  flat(called.line().in(Lang.FR))));
    }
    for (Choice choice : poll.choices()) {
      choice
          .bond()
          .ifPresent(bond ->
              text.append("dossier %s: choice %d\n".formatted(bond.number(), choice.number())));
    }
    return new PollText(text.toString());
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s|]+", " ");
  }

  String sha256() {
    return HexFormat.of().formatHex(digest(text));
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
