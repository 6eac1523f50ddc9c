package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_ASK;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.eligibility.Finding.Found;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Asks candidates for what is missing, and asks no more.
@Component
class Requests {
  private final EligibilityLetters letters;
  private final Journal journal;
  private final Clock clock;

  Requests(EligibilityLetters letters, Journal journal, Clock clock) {
    this.letters = letters;
    this.journal = journal;
    this.clock = clock;
  }

  /// About which condition, empty for the whole; what; until before when.
  record Wanted(String slug, String question, Instant late) {}

  Went ask(Unit unit, Examining.Desk desk, Wanted wanted) {
    var now = clock.instant();
    var one = desk.one();
    if (one.appeal().isEmpty() && one.inForce().filter(one::told).isPresent()) {
      return Went.PUBLISHED;
    }
    if (!Sheet.claim(unit, desk.dossier(), desk.read(), now)) {
      return Went.MOVED;
    }
    unit.sql()
        .insertInto(ELIGIBILITY_ASK)
        .set(ELIGIBILITY_ASK.ID, Ids.next())
        .set(ELIGIBILITY_ASK.APPLICATION_ID, desk.id())
        .set(ELIGIBILITY_ASK.SLUG, wanted.slug())
        .set(ELIGIBILITY_ASK.QUESTION, wanted.question())
        .set(ELIGIBILITY_ASK.ASKED_AT, now)
        .set(ELIGIBILITY_ASK.LATE_AT, wanted.late())
        .execute();
    if (!wanted.slug().isEmpty()) {
      var findings = new HashMap<>(Sheet.work(unit.sql(), desk.id()));
      findings.put(wanted.slug(), new Found(Finding.ASKED, wanted.question()));
      Sheet.put(unit, desk.id(), findings);
    }
    letters.asked(unit, one, wanted);
    note(unit, Actor.person(desk.by()), one, "eligibility-asked");
    return Went.DONE;
  }

  /// False if it was answered or withdrawn before.
  boolean withdraw(Unit unit, Actor actor, Case one, UUID ask) {
    var now = clock.instant();
    boolean taken =
        unit.sql()
                .update(ELIGIBILITY_ASK)
                .set(ELIGIBILITY_ASK.WITHDRAWN_AT, now)
                .where(ELIGIBILITY_ASK.ID.eq(ask))
                .and(ELIGIBILITY_ASK.APPLICATION_ID.eq(one.dossier().id()))
                .and(Ask.openAt(now))
                .execute()
            == 1;
    if (taken) {
      Sheet.moved(unit, one.dossier().id(), now);
      note(unit, actor, one, "eligibility-unasked");
    }
    return taken;
  }

  private void note(Unit unit, Actor actor, Case one, String verb) {
    var subject = Subject.of("application", one.dossier().id());
    journal.note(unit, actor, subject, verb, null, Map.of("number", one.dossier().shownNumber()));
  }
}
