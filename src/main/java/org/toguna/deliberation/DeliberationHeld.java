package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MATTER;
import static org.toguna.tables.Tables.DELIBERATION_MEMBER;
import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_PAIR;
import static org.toguna.tables.Tables.DELIBERATION_PROPOSAL;
import static org.toguna.tables.Tables.DELIBERATION_SITTING;
import static org.toguna.tables.Tables.DELIBERATION_VOICE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.PageCache;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// The sittings somebody had a voice in and what it said there; what was decided of a candidate’s
/// dossiers, once it is published. Goes before the dossiers, by which it is found.
@Component
@Order(43)
class DeliberationHeld implements Held {
  private final Moving moving;
  private final Clock clock;

  DeliberationHeld(Moving moving, Clock clock) {
    this.moving = moving;
    this.clock = clock;
  }

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows("deliberation.data", sat(sql, whom)).staying(),
        Holding.rows("deliberation.proposed.data", proposed(sql, whom)).staying(),
        Holding.rows("deliberation.decided.data", decided(sql, whom)).staying());
  }

  private static List<List<Fact>> sat(DSLContext sql, Whom whom) {
    return sql.select(
            DELIBERATION_SITTING.MATTER,
            DELIBERATION_SITTING.HELD_AT,
            DSL.count(DELIBERATION_VOICE.VOICE))
        .from(DELIBERATION_MEMBER)
        .join(DELIBERATION_SITTING)
        .on(DELIBERATION_SITTING.ID.eq(DELIBERATION_MEMBER.SITTING_ID))
        .leftJoin(DELIBERATION_VOICE)
        .on(DELIBERATION_VOICE.SITTING_ID.eq(DELIBERATION_MEMBER.SITTING_ID))
        .and(DELIBERATION_VOICE.MEMBER.eq(DELIBERATION_MEMBER.NUMBER))
        .where(DELIBERATION_MEMBER.PERSON_ID.eq(whom.id()))
        .groupBy(DELIBERATION_SITTING.ID, DELIBERATION_SITTING.MATTER, DELIBERATION_SITTING.HELD_AT)
        .orderBy(DELIBERATION_SITTING.HELD_AT)
        .fetch(row ->
            List.of(
                Fact.of("matter", "deliberation.matter", row.value1()),
                Fact.of("at", row.value2()),
                Fact.of("voices", row.value3())));
  }

  private static List<List<Fact>> proposed(DSLContext sql, Whom whom) {
    return sql.select(
            DELIBERATION_PROPOSAL.KIND,
            DELIBERATION_PROPOSAL.STATE,
            DELIBERATION_PROPOSAL.REASON,
            DELIBERATION_PROPOSAL.PROPOSED_AT)
        .from(DELIBERATION_PROPOSAL)
        .join(DELIBERATION_MEMBER)
        .on(DELIBERATION_MEMBER.SITTING_ID.eq(DELIBERATION_PROPOSAL.SITTING_ID))
        .and(DELIBERATION_MEMBER.NUMBER.eq(DELIBERATION_PROPOSAL.MEMBER))
        .where(DELIBERATION_MEMBER.PERSON_ID.eq(whom.id()))
        .orderBy(DELIBERATION_PROPOSAL.PROPOSED_AT)
        .fetch(row ->
            List.of(
                Fact.of("kind", "deliberation.kind", row.value1()),
                Fact.of("state", "deliberation.proposal", row.value2()),
                Fact.of("reason", row.value3()),
                Fact.of("at", row.value4())));
  }

  private static List<List<Fact>> decided(DSLContext sql, Whom whom) {
    return sql.select(
            DELIBERATION_MOTION.DOSSIER,
            DELIBERATION_MOTION.KIND,
            DELIBERATION_MOTION.STATE,
            DELIBERATION_MOTION.REASON)
        .from(DELIBERATION_MOTION)
        .join(DELIBERATION_MATTER)
        .on(DELIBERATION_MATTER.CONTEST_ID.eq(DELIBERATION_MOTION.CONTEST_ID))
        .and(DELIBERATION_MATTER.MATTER.eq(DELIBERATION_MOTION.MATTER))
        .where(dossiersOf(sql, whom))
        .and(DELIBERATION_MATTER.PUBLISHED)
        .and(DELIBERATION_MOTION.OPEN.isFalse())
        .orderBy(DELIBERATION_MOTION.OPENED_AT)
        .fetch(row ->
            List.of(
                Fact.of("number", row.value1()),
                Fact.of("kind", "deliberation.kind", row.value2()),
                Fact.of("state", "deliberation.motion", row.value3()),
                Fact.of("reason", row.value4())));
  }

  private static Condition dossiersOf(DSLContext sql, Whom whom) {
    return DELIBERATION_MOTION.APPLICATION_ID.in(HandedIn.numbersOf(sql, whom.id()).keySet());
  }

  /// Votes and published decisions stay, and nothing but the signed minutes says any longer whose
  /// voice it was; what was said of an erased candidate goes.
  @Override
  public void forget(Unit unit, Whom whom) {
    PageCache.drop(unit, Proclaiming.TOPIC);
    var sql = unit.sql();
    var mine = DSL.row(DELIBERATION_PAIR.SITTING_ID, DELIBERATION_PAIR.MEMBER);
    sql.update(DELIBERATION_PAIR)
        .set(DELIBERATION_PAIR.REASON, "")
        .where(
            mine.in(
                DSL.select(DELIBERATION_MEMBER.SITTING_ID, DELIBERATION_MEMBER.NUMBER)
                    .from(DELIBERATION_MEMBER)
                    .where(DELIBERATION_MEMBER.PERSON_ID.eq(whom.id()))))
        .and(DELIBERATION_PAIR.REASON.ne(""))
        .execute();
    sql.update(DELIBERATION_MEMBER)
        .setNull(DELIBERATION_MEMBER.PERSON_ID)
        .where(DELIBERATION_MEMBER.PERSON_ID.eq(whom.id()))
        .execute();
    open(sql, whom).forEach(motion -> moving.drop(unit, motion));
    var ofDossiers =
        DELIBERATION_PROPOSAL.APPLICATION_ID.in(HandedIn.numbersOf(sql, whom.id()).keySet());
    Tabling.forget(unit, ofDossiers, clock.instant());
    sql.update(DELIBERATION_MOTION)
        .set(DELIBERATION_MOTION.NAME, "")
        .set(DELIBERATION_MOTION.SAID, "")
        .set(DELIBERATION_MOTION.REASON, "")
        .where(dossiersOf(sql, whom))
        .execute();
  }

  private static List<UUID> open(DSLContext sql, Whom whom) {
    return sql.select(DELIBERATION_MOTION.ID)
        .from(DELIBERATION_MOTION)
        .where(dossiersOf(sql, whom))
        .and(DELIBERATION_MOTION.OPEN)
        .fetch(DELIBERATION_MOTION.ID);
  }
}
