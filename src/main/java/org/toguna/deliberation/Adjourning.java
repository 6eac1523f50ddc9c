package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_APPROVAL;
import static org.toguna.tables.Tables.DELIBERATION_MEMBER;
import static org.toguna.tables.Tables.DELIBERATION_MINUTES;
import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_PROPOSAL;
import static org.toguna.tables.Tables.DELIBERATION_SITTING;

import java.time.Clock;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.print.PdfSigner;
import org.toguna.kit.print.Press;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.people.PersonId;

/// Closes a sitting, draws up and signs its minutes, takes the members' approval of them.
@Component
class Adjourning {
  private static final int LONGEST = 300;

  private final Paper paper;
  private final PublicLog log;
  private final Clock clock;

  Adjourning(Paper paper, PublicLog log, Clock clock) {
    this.paper = paper;
    this.log = log;
    this.clock = clock;
  }

  /// What minutes are made with.
  @Component
  record Paper(Press press, PdfSigner signer, Texts texts) {}

  /// False while something is put to the vote, or waits to be; from then on nothing of the sitting
  /// changes.
  boolean close(Unit unit, Sitting sitting) {
    return Attendance.hold(unit, sitting)
        && unit.sql()
                .update(DELIBERATION_SITTING)
                .set(DELIBERATION_SITTING.STATE, SittingState.CLOSED.name())
                .set(DELIBERATION_SITTING.CLOSED_AT, clock.instant())
                .where(DELIBERATION_SITTING.ID.eq(sitting.id()))
                .and(DELIBERATION_SITTING.STATE.eq(SittingState.OPEN.name()))
                .andNotExists(
                    DSL.selectOne()
                        .from(DELIBERATION_MOTION)
                        .where(DELIBERATION_MOTION.SITTING_ID.eq(sitting.id()))
                        .and(DELIBERATION_MOTION.OPEN))
                .andNotExists(
                    DSL.selectOne()
                        .from(DELIBERATION_PROPOSAL)
                        .where(DELIBERATION_PROPOSAL.SITTING_ID.eq(sitting.id()))
                        .and(DELIBERATION_PROPOSAL.STATE.eq(ProposalState.WAITING.name())))
                .execute()
            == 1;
  }

  /// Draws up the minutes of a closed sitting and enters their hash into the public journal, unless
  /// there are some; outside of any unit of work, for it prints.
  void drawUp(Db db, Edition edition, Call call, UUID id) {
    var protocol =
        db.read(sql ->
            Sitting.find(sql, id)
                .filter(Sitting::isClosed)
                .filter(_ -> Minutes.find(sql, id).isEmpty())
                .map(sitting -> Protocol.of(sql, paper.texts(), edition, call, sitting)));
    if (protocol.isEmpty()) {
      return;
    }
    var page = protocol.get();
    var pdf = paper.press().archive((out, no) -> JteminutesGenerated.render(out, no, page));
    var reason = paper.texts().say(Lang.FR, "deliberation.minutes");
    var signed = paper.signer().sign(pdf, reason, clock.instant());
    db.run(unit -> keep(unit, id, signed));
  }

  private void keep(Unit unit, UUID sitting, PdfSigner.Signed signed) {
    if (Minutes.find(unit.sql(), sitting).isPresent()) {
      return;
    }
    var entry = log.append(unit, Kind.DECISION, Minutes.digest(signed.pdf()));
    log.sign(unit);
    unit.sql()
        .insertInto(DELIBERATION_MINUTES)
        .set(DELIBERATION_MINUTES.SITTING_ID, sitting)
        .set(DELIBERATION_MINUTES.PDF, signed.pdf())
        .set(DELIBERATION_MINUTES.SHA256, Minutes.sha256(signed.pdf()))
        .set(DELIBERATION_MINUTES.SIGNER, cut(signed.signer()))
        .set(DELIBERATION_MINUTES.LOG_INDEX, entry.index())
        .set(DELIBERATION_MINUTES.MADE_AT, clock.instant())
        .execute();
  }

  /// A certificate may name somebody at any length.
  private static String cut(String signer) {
    return signer.substring(0, Math.min(signer.length(), LONGEST));
  }

  /// A member approves the minutes; false where there are none, or it did before.
  boolean approve(Unit unit, Sitting sitting, PersonId person) {
    return unit.sql()
            .insertInto(
                DELIBERATION_APPROVAL,
                DELIBERATION_APPROVAL.SITTING_ID,
                DELIBERATION_APPROVAL.MEMBER,
                DELIBERATION_APPROVAL.APPROVED_AT)
            .select(
                DSL.select(
                        DELIBERATION_MEMBER.SITTING_ID,
                        DELIBERATION_MEMBER.NUMBER,
                        DSL.val(clock.instant(), DELIBERATION_APPROVAL.APPROVED_AT))
                    .from(DELIBERATION_MEMBER)
                    .join(DELIBERATION_MINUTES)
                    .on(DELIBERATION_MINUTES.SITTING_ID.eq(DELIBERATION_MEMBER.SITTING_ID))
                    .where(DELIBERATION_MEMBER.SITTING_ID.eq(sitting.id()))
                    .and(DELIBERATION_MEMBER.PERSON_ID.eq(person)))
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
