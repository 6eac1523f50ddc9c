package org.toguna.scoring;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.publiclog.PublicLog;

/// What a juror keeps of a sealed sheet: what the public journal holds of it, signed with the
/// journal's key. It says no score and names no juror.
@Component
class SealReceipts {
  private static final String KIND = "toguna score receipt v1";

  private final PublicLog log;

  SealReceipts(PublicLog log) {
    this.log = log;
  }

  String of(DSLContext sql, Sheet sheet) {
    var seal = sheet.seal().orElseThrow();
    var key = sheet.place().key();
    var text =
        "contest %s\nround %s\ndossier %s\nsheet %s\nentry %d\ndigest %s\nsealed %s\n"
            .formatted(
                key.contest(),
                key.round().slug(),
                sheet.number(),
                sheet.code(),
                seal.entry(),
                seal.digest(),
                ScoringRound.utc(seal.at()));
    return log.attested(sql, KIND, text);
  }
}
