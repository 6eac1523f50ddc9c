package org.toguna.result;

import java.util.LinkedHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.StoredZip;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.scoring.TellableRound;

/// A round's result of one dossier as an archive to be kept: the result under the journal's
/// signature, the very texts that were sealed, the rule, and the proof that each of them is in the
/// public journal. With the journal's key it is checked without this site.
@Component
class ResultBundle {
  private final PublicLog log;

  ResultBundle(PublicLog log) {
    this.log = log;
  }

  byte[] of(DSLContext sql, OwnResult.Told told, TellableRound round) {
    var files = new LinkedHashMap<String, String>();
    files.put("resultat.txt", log.attested(sql, ResultText.KIND, ResultText.of(told, round)));
    files.put("regle.txt", round.rule().text());
    log.proof(sql, round.rule().entry()).ifPresent(proof -> files.put("preuve-regle.txt", proof));
    for (int i = 0; i < round.sheets().size(); i++) {
      var sheet = round.sheets().get(i);
      var alias = Alias.at(i);
      files.put("fiche-" + alias + ".txt", sheet.text());
      // An entry is in a signed checkpoint within a minute.
      log.proof(sql, sheet.seal().entry())
          .ifPresent(proof -> files.put("preuve-" + alias + ".txt", proof));
    }
    return StoredZip.of(files);
  }
}
