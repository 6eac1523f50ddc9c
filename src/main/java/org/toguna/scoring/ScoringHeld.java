package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_MISSING;
import static org.toguna.tables.Tables.SCORING_SHEET;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// The sheets somebody filled in as a juror, and those sealed on a dossier of somebody’s. What they
/// say is not in this list, which others read too: a juror finds it on the sheet, a candidate with
/// the result. Goes before the dossiers, by which it is found.
@Component
@Order(44)
class ScoringHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows("scoring.data", own(sql, whom)).staying(),
        Holding.rows("scoring.missing.data", missing(sql, whom)),
        Holding.rows("scoring.read.data", read(sql, whom)));
  }

  private static List<List<Fact>> own(DSLContext sql, Whom whom) {
    return Sheet.all(sql, SCORING_SHEET.PERSON_ID.eq(whom.id())).stream()
        .map(ScoringHeld::facts)
        .toList();
  }

  private static List<Fact> facts(Sheet sheet) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("number", sheet.number()));
    facts.add(Fact.of("round", "contest.round", sheet.place().key().round().slug()));
    facts.add(Fact.of("saved", sheet.content().saved()));
    sheet
        .seal()
        .ifPresent(seal -> {
          facts.add(Fact.of("sealed", seal.at()));
          facts.add(Fact.of("entry", seal.entry()));
        });
    return facts;
  }

  private static List<List<Fact>> missing(DSLContext sql, Whom whom) {
    return sql.selectFrom(SCORING_MISSING)
        .where(SCORING_MISSING.PERSON_ID.eq(whom.id()))
        .orderBy(SCORING_MISSING.NOTED_AT, SCORING_MISSING.NUMBER)
        .fetch(row ->
            List.of(
                Fact.of("number", row.getNumber()),
                Fact.of("reason", row.getReason()),
                Fact.of("at", row.getNotedAt())));
  }

  /// By dossier and round, how many jurors sealed a sheet.
  private static List<List<Fact>> read(DSLContext sql, Whom whom) {
    return HandedIn.of(sql, whom.id()).stream()
        .flatMap(dossier ->
            ScoringRound.in(sql, dossier.contest()).stream()
                .filter(round -> !round.isOpen())
                .map(round -> read(sql, dossier, round)))
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static List<Fact> read(DSLContext sql, HandedIn dossier, ScoringRound round) {
    int sheets =
        sql.fetchCount(
            SCORING_SHEET,
            Sheet.in(round.key())
                .and(SCORING_SHEET.APPLICATION_ID.eq(dossier.id()))
                .and(SCORING_SHEET.SEALED_AT.isNotNull()));
    return sheets == 0
        ? List.of()
        : List.of(
            Fact.of("number", dossier.shownNumber()),
            Fact.of("round", "contest.round", round.key().round().slug()),
            Fact.of("sheets", sheets));
  }

  /// A juror's drafts go; what it sealed stays and counts, and nothing says whose it was. What was
  /// said of an erased candidate goes: the digests in the public journal stay and mean nothing.
  @Override
  public void forget(Unit unit, Whom whom) {
    var mine = SCORING_SHEET.PERSON_ID.eq(whom.id());
    drafts(unit, mine);
    unit.sql().update(SCORING_SHEET).setNull(SCORING_SHEET.PERSON_ID).where(mine).execute();
    unit.sql().deleteFrom(SCORING_MISSING).where(SCORING_MISSING.PERSON_ID.eq(whom.id())).execute();
    HandedIn.of(unit.sql(), whom.id())
        .forEach(dossier -> erase(unit, SCORING_SHEET.APPLICATION_ID.eq(dossier.id())));
  }

  private static void drafts(Unit unit, Condition which) {
    unit.sql()
        .deleteFrom(SCORING_SHEET)
        .where(which)
        .and(SCORING_SHEET.SEALED_AT.isNull())
        .execute();
  }

  /// Takes away what sheets say.
  static void erase(Unit unit, Condition which) {
    drafts(unit, which);
    unit.sql()
        .update(SCORING_SHEET)
        .setNull(SCORING_SHEET.CONTENT)
        .where(which)
        .and(SCORING_SHEET.CONTENT.isNotNull())
        .execute();
  }
}
