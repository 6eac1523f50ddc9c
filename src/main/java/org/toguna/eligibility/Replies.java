package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_APPEAL;
import static org.toguna.tables.Tables.ELIGIBILITY_ASK;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_LIST;
import static org.toguna.tables.Tables.ELIGIBILITY_LISTED;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Takes what candidates answer until the day that was said is over, and appeals: against the
/// decision in force if it says no and a list told of it, until the days laid down are over. What
/// was decided upon an appeal is not appealed against again.
@Component
class Replies {
  private final EligibilityLetters letters;
  private final Journal journal;
  private final Clock clock;

  Replies(EligibilityLetters letters, Journal journal, Clock clock) {
    this.letters = letters;
    this.journal = journal;
    this.clock = clock;
  }

  /// What a candidate replies, with the codes of its documents.
  record Reply(String said, List<String> codes) {}

  /// Not done if it is too late, answered before or asked no more.
  Went answer(Unit unit, Case one, UUID ask, Reply reply) {
    var now = clock.instant();
    var id = one.dossier().id();
    boolean taken =
        unit.sql()
                .update(ELIGIBILITY_ASK)
                .set(ELIGIBILITY_ASK.ANSWER, reply.said())
                .set(ELIGIBILITY_ASK.ANSWERED_AT, now)
                .where(ELIGIBILITY_ASK.ID.eq(ask))
                .and(ELIGIBILITY_ASK.APPLICATION_ID.eq(id))
                .and(Ask.openAt(now))
                .execute()
            == 1;
    if (!taken) {
      return Went.MOVED;
    }
    if (!EligibilityPapers.name(unit, id, ask, reply.codes(), now)) {
      throw new Gone();
    }
    Sheet.moved(unit, id, now);
    note(unit, one.dossier(), "eligibility-answered");
    return Went.DONE;
  }

  /// A file that came along was swept away meanwhile: nothing of the unit is kept.
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Not done: too late, or there is one, or nothing to appeal against.
  Went appeal(Unit unit, Case one, Reply reply) {
    var dossier = one.dossier();
    Terms.await(unit, dossier.contest());
    var now = clock.instant();
    var id = Ids.next();
    int taken =
        unit.sql()
            .insertInto(
                ELIGIBILITY_APPEAL,
                ELIGIBILITY_APPEAL.ID,
                ELIGIBILITY_APPEAL.APPLICATION_ID,
                ELIGIBILITY_APPEAL.AGAINST,
                ELIGIBILITY_APPEAL.SAID,
                ELIGIBILITY_APPEAL.MADE_AT,
                ELIGIBILITY_APPEAL.LATE_AT)
            .select(against(dossier, id, reply.said(), now))
            .onConflictDoNothing()
            .execute();
    if (taken == 0) {
      return Went.MOVED;
    }
    if (!EligibilityPapers.name(unit, dossier.id(), id, reply.codes(), now)) {
      throw new Gone();
    }
    Sheet.moved(unit, dossier.id(), now);
    letters.appealed(unit, one);
    note(unit, dossier, "eligibility-appealed");
    return Went.DONE;
  }

  private void note(Unit unit, HandedIn dossier, String verb) {
    journal.note(
        unit,
        Actor.person(dossier.candidate()),
        Subject.of("application", dossier.id()),
        verb,
        null,
        Map.of("number", dossier.shownNumber()));
  }

  private static Select<Record6<UUID, UUID, Integer, String, Instant, Instant>> against(
      HandedIn dossier, UUID id, String said, Instant now) {
    return DSL.select(
            DSL.val(id),
            ELIGIBILITY_DECISION.APPLICATION_ID,
            ELIGIBILITY_DECISION.NUMBER,
            DSL.val(said),
            DSL.val(now, ELIGIBILITY_APPEAL.MADE_AT),
            Notice.LATE)
        .from(ELIGIBILITY_SHEET)
        .join(ELIGIBILITY_DECISION)
        .on(Eligible.inForce())
        .join(ELIGIBILITY_LISTED)
        .on(ELIGIBILITY_LISTED.APPLICATION_ID.eq(ELIGIBILITY_DECISION.APPLICATION_ID))
        .and(ELIGIBILITY_LISTED.NUMBER.eq(ELIGIBILITY_DECISION.NUMBER))
        .join(ELIGIBILITY_LIST)
        .on(ELIGIBILITY_LIST.CONTEST_ID.eq(ELIGIBILITY_LISTED.CONTEST_ID))
        .and(ELIGIBILITY_LIST.NUMBER.eq(ELIGIBILITY_LISTED.LIST))
        .where(ELIGIBILITY_SHEET.APPLICATION_ID.eq(dossier.id()))
        .and(ELIGIBILITY_DECISION.VERDICT.eq(Verdict.NOT_ELIGIBLE.name()))
        .and(ELIGIBILITY_DECISION.APPEAL_ID.isNull())
        .and(HandedIn.stands(ELIGIBILITY_DECISION.APPLICATION_ID, ELIGIBILITY_DECISION.VERSION))
        .groupBy(ELIGIBILITY_DECISION.APPLICATION_ID, ELIGIBILITY_DECISION.NUMBER)
        .having(Notice.LATE.gt(now));
  }
}
