package org.toguna.result;

import org.toguna.scoring.TellableRound;
import org.toguna.scoring.TellableSheet;

/// What a round says of one dossier in words, as the candidate is handed it: UTF-8, line feeds.
/// Each sheet with the salt that opens its entry in the public journal.
///
/// ```
/// contest 019b…
/// round shortlist
/// dossier ABCD-1234
/// rule <SHA-256 of the rule, hexadecimal>
/// mean 71.3333 of 100
/// rank 4 of 27
/// calibrated 70.1000 from 64.2000 to 76.0000
/// sheet A <code> entry 12 score 71.2500 salt <16 bytes, hexadecimal> digest <SHA-256>
/// ```
final class ResultText {
  static final String KIND = "toguna result v1";

  private ResultText() {}

  static String of(OwnResult.Told told, TellableRound round) {
    var text = new StringBuilder();
    text.append("contest %s\nround %s\n".formatted(told.call().id(), round.round().slug()));
    text.append("dossier %s\n".formatted(told.dossier().shownNumber()));
    text.append("rule %s\n".formatted(round.rule().sha256()));
    text.append("mean %s of %d\n".formatted(round.mean().toPlainString(), round.rule().total()));
    round
        .standing()
        .ifPresent(among -> {
          text.append("rank %d of %d\n".formatted(among.rank(), among.dossiers()));
          text.append(
              "calibrated %s from %s to %s\n"
                  .formatted(
                      among.calibrated().toPlainString(),
                      among.low().toPlainString(),
                      among.high().toPlainString()));
        });
    for (int i = 0; i < round.sheets().size(); i++) {
      text.append(line(Alias.at(i), round.sheets().get(i)));
    }
    return text.toString();
  }

  private static String line(String alias, TellableSheet sheet) {
    var seal = sheet.seal();
    return "sheet %s %s entry %d score %s salt %s digest %s\n"
        .formatted(
            alias,
            seal.code(),
            seal.entry(),
            sheet.score().toPlainString(),
            seal.salt(),
            seal.digest());
  }
}
