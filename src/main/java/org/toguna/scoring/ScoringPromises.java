package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_SHEET;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.application.HandedIn;
import org.toguna.jury.Seats;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.publiclog.PublicLog;

/// What must hold of scores.
@Configuration(proxyBeanMethods = false)
class ScoringPromises {

  @Bean
  Invariant sealedSheetsAreWhatTheJournalHolds(Keys keys, PublicLog log) {
    return Invariant.told(
        "A sealed sheet has its entry in the public journal and is what that was made of",
        sql ->
            Sheet.all(sql, SCORING_SHEET.SEALED_AT.isNotNull()).stream()
                .filter(sheet -> !isWhatItWas(sql, keys, sheet) || !isEntered(sql, log, sheet))
                .map(sheet -> sheet.code())
                .toList());
  }

  /// Once its content was erased nothing can be computed any more.
  private static boolean isWhatItWas(DSLContext sql, Keys keys, Sheet sheet) {
    var round = round(sql, sheet);
    return sheet
        .opened(keys)
        .map(enclosed ->
            java.util.HexFormat.of()
                .formatHex(enclosed.digest(SheetText.of(round, sheet, enclosed)))
                .equals(sheet.seal().orElseThrow().digest()))
        .orElse(true);
  }

  private static boolean isEntered(DSLContext sql, PublicLog log, Sheet sheet) {
    var seal = sheet.seal().orElseThrow();
    return log.holds(sql, seal.entry(), org.toguna.kit.publiclog.Kind.SCORE, seal.digest());
  }

  private static ScoringRound round(DSLContext sql, Sheet sheet) {
    var key = sheet.place().key();
    return ScoringRound.find(sql, key.contest(), key.round().slug()).orElseThrow();
  }

  @Bean
  Invariant sealedSheetsLackNothing(Keys keys) {
    return Invariant.told(
        "A sealed sheet has a level for each criterion, and the comments its grid asks for",
        sql ->
            Sheet.all(sql, SCORING_SHEET.SEALED_AT.isNotNull()).stream()
                .filter(sheet -> lacks(sql, keys, sheet))
                .map(Sheet::code)
                .toList());
  }

  private static boolean lacks(DSLContext sql, Keys keys, Sheet sheet) {
    Optional<Marking> marking = sheet.opened(keys).map(Enclosed::marking);
    return marking.filter(one -> !one.lacks(round(sql, sheet).grid()).isEmpty()).isPresent();
  }

  @Bean
  Invariant draftsHaveTheirSeat() {
    return Invariant.told(
        "A draft of a sheet has its juror’s seat as long as its dossier is handed in, and its round"
            + " is open",
        sql ->
            Sheet.all(sql, SCORING_SHEET.SEALED_AT.isNull()).stream()
                .filter(sheet -> !round(sql, sheet).isOpen() || !seated(sql, sheet))
                .map(Sheet::code)
                .toList());
  }

  private static boolean seated(DSLContext sql, Sheet sheet) {
    var person = sheet.person();
    var key = sheet.place().key();
    var application = sheet.place().application();
    return HandedIn.find(sql, key.contest(), application).isEmpty()
        || (person != null
            && Seats.find(sql, person, key.contest(), key.round(), application).isPresent());
  }

  @Bean
  Invariant scoringRulesAreAsTheyWereOpened() {
    return Invariant.told(
        "The rule of a round is what its hash says",
        sql ->
            ScoringRound.all(sql).stream()
                .filter(round -> !hash(RuleText.of(round)).equals(round.mark().sha256()))
                .map(round -> List.of(round.key().contest(), round.key().round()).toString())
                .toList());
  }

  private static String hash(String text) {
    return java.util.HexFormat.of().formatHex(RuleText.digest(text));
  }
}
