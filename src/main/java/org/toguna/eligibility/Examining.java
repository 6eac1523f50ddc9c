package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_APPEAL;
import static org.toguna.tables.Tables.ELIGIBILITY_ASK;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_LISTED;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.eligibility.Finding.Found;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.PersonId;

/// Writes what a person finds in a dossier and decides about it. What may be decided by whom are
/// conditions of the statement that writes the decision; what is asked before is for the reader of
/// the form.
@Component
class Examining {
  private final EligibilityLetters letters;
  private final Journal journal;
  private final Clock clock;

  Examining(EligibilityLetters letters, Journal journal, Clock clock) {
    this.letters = letters;
    this.journal = journal;
    this.clock = clock;
  }

  /// Somebody with a dossier before its eyes, as it read it.
  record Desk(Case one, Sheet.Read read, PersonId by) {
    HandedIn dossier() {
      return one.dossier();
    }

    UUID id() {
      return dossier().id();
    }
  }

  Went save(Unit unit, Desk desk, Map<String, Found> findings) {
    if (!Sheet.claim(unit, desk.dossier(), desk.read(), clock.instant())) {
      return Went.MOVED;
    }
    Sheet.put(unit, desk.id(), findings);
    return Went.DONE;
  }

  Went decide(Unit unit, Desk desk, Map<String, Found> findings, Decision.Judgment judgment) {
    Terms.await(unit, desk.dossier().contest());
    var now = clock.instant();
    var fresh = Case.of(unit.sql(), desk.one().edition(), desk.one().call(), desk.dossier());
    var went = may(fresh, desk.by(), now);
    if (went != Went.DONE) {
      return went;
    }
    if (save(unit, desk, findings) != Went.DONE) {
      return Went.MOVED;
    }
    var appeal = fresh.appeal().map(Appeal::id);
    var ground = appeal.map(id -> another(desk, id)).orElse(untold());
    var verb = appeal.isPresent() ? "eligibility-judged" : "eligibility-decided";
    rule(unit, desk, findings, new Ruling(fresh, judgment, ground, verb, now));
    if (appeal.isPresent()) {
      letters.appealDecided(unit, fresh, judgment.verdict());
    }
    return Went.DONE;
  }

  /// A decision that is taken, on which ground it may be: a condition of the statement that writes
  /// it.
  record Ruling(
      Case fresh, Decision.Judgment judgment, Condition ground, String verb, Instant now) {
    int number() {
      return fresh.sheet().decision() + 1;
    }
  }

  /// Writes it with what was found, and tells whoever goes by it.
  void rule(Unit unit, Desk desk, Map<String, Found> findings, Ruling ruling) {
    int number = ruling.number();
    write(unit, desk, ruling);
    Decider.note(unit, desk.id(), number, desk.by(), ruling.fresh().appeal().isPresent());
    Sheet.write(unit, desk.id(), number, findings);
    unit.sql()
        .update(ELIGIBILITY_SHEET)
        .set(ELIGIBILITY_SHEET.DECISION, number)
        .where(ELIGIBILITY_SHEET.APPLICATION_ID.eq(desk.id()))
        .execute();
    note(unit, desk, ruling);
    unit.tell(new EligibilityDecided(desk.dossier().contest(), desk.id()));
  }

  private static Went may(Case fresh, PersonId by, Instant now) {
    if (fresh.dossier().candidate().equals(by)) {
      return Went.OWN;
    }
    if (fresh.history().asks().stream().anyMatch(ask -> ask.isOpen(now))) {
      return Went.AWAITED;
    }
    if (fresh.appeal().isEmpty()) {
      return fresh.inForce().filter(fresh::told).isPresent() ? Went.PUBLISHED : Went.DONE;
    }
    boolean before =
        fresh.history().decisions().stream()
            .anyMatch(one -> one.taken().by().equals(Optional.of(by)));
    return before ? Went.SAME : Went.DONE;
  }

  /// The statement asks again all that was asked before.
  private static void write(Unit unit, Desk desk, Ruling ruling) {
    var judgment = ruling.judgment();
    var row = new HashMap<Field<?>, Field<?>>();
    row.put(ELIGIBILITY_DECISION.APPLICATION_ID, ELIGIBILITY_SHEET.APPLICATION_ID);
    row.put(ELIGIBILITY_DECISION.NUMBER, DSL.val(ruling.number()));
    row.put(ELIGIBILITY_DECISION.CONTEST_ID, ELIGIBILITY_SHEET.CONTEST_ID);
    row.put(ELIGIBILITY_DECISION.VERSION, ELIGIBILITY_SHEET.VERSION);
    row.put(ELIGIBILITY_DECISION.VERDICT, DSL.val(judgment.verdict().name()));
    row.put(ELIGIBILITY_DECISION.REASON, DSL.val(judgment.reason()));
    var proposal = desk.dossier().judged(desk.one().call()).proposal();
    row.put(ELIGIBILITY_DECISION.PROPOSAL, DSL.val(proposal.name()));
    row.put(
        ELIGIBILITY_DECISION.DECIDED_AT, DSL.val(ruling.now(), ELIGIBILITY_DECISION.DECIDED_AT));
    ruling
        .fresh()
        .appeal()
        .ifPresent(appeal -> row.put(ELIGIBILITY_DECISION.APPEAL_ID, DSL.val(appeal.id())));
    var fields = row.keySet().stream().toList();
    int written =
        unit.sql()
            .insertInto(ELIGIBILITY_DECISION)
            .columns(fields)
            .select(
                DSL.select(fields.stream().map(row::get).toList())
                    .from(ELIGIBILITY_SHEET)
                    .where(ELIGIBILITY_SHEET.APPLICATION_ID.eq(desk.id()))
                    .and(ELIGIBILITY_SHEET.DECISION.eq(ruling.number() - 1))
                    .and(
                        HandedIn.stands(
                            ELIGIBILITY_SHEET.APPLICATION_ID, ELIGIBILITY_SHEET.VERSION))
                    .and(nothingAwaited(ruling.now()))
                    .and(ruling.ground()))
            .execute();
    if (written == 0) {
      throw new IllegalStateException("What was asked changed within one unit of work");
    }
  }

  private static Condition nothingAwaited(Instant now) {
    return DSL.notExists(
        DSL.selectOne()
            .from(ELIGIBILITY_ASK)
            .where(ELIGIBILITY_ASK.APPLICATION_ID.eq(ELIGIBILITY_SHEET.APPLICATION_ID))
            .and(Ask.openAt(now)));
  }

  /// The appeal is against the decision in force, and whoever decides has decided nothing about
  /// this dossier before.
  private static Condition another(Desk desk, UUID appeal) {
    return DSL.exists(
            DSL.selectOne()
                .from(ELIGIBILITY_APPEAL)
                .where(ELIGIBILITY_APPEAL.ID.eq(appeal))
                .and(Appeal.isOpen()))
        .and(Decider.never(ELIGIBILITY_SHEET.APPLICATION_ID, desk.by()));
  }

  /// No list told of a decision about this version.
  private static Condition untold() {
    var earlier = ELIGIBILITY_DECISION.as("earlier");
    return DSL.notExists(
        DSL.selectOne()
            .from(ELIGIBILITY_LISTED)
            .join(earlier)
            .on(earlier.APPLICATION_ID.eq(ELIGIBILITY_LISTED.APPLICATION_ID))
            .and(earlier.NUMBER.eq(ELIGIBILITY_LISTED.NUMBER))
            .where(ELIGIBILITY_LISTED.APPLICATION_ID.eq(ELIGIBILITY_SHEET.APPLICATION_ID))
            .and(earlier.VERSION.eq(ELIGIBILITY_SHEET.VERSION)));
  }

  private void note(Unit unit, Desk desk, Ruling ruling) {
    var judgment = ruling.judgment();
    journal.note(
        unit,
        Actor.person(desk.by()),
        Subject.of("application", desk.id()),
        ruling.verb(),
        null,
        Map.of(
            "number", desk.dossier().shownNumber(),
            "version", desk.read().version(),
            "verdict", judgment.verdict().name(),
            "reason", judgment.reason()));
  }
}
