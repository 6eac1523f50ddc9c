package org.toguna.invitation;

import static org.toguna.tables.Tables.INVITATION;
import static org.toguna.tables.Tables.INVITATION_USE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.registration.Enrolled;
import org.toguna.registration.Enrolment;
import org.toguna.tables.tables.records.InvitationRecord;

/// An edition's codes: made, listed, revoked. The journal says how many were made for what, never
/// for whom.
@Component
class InvitationBook {
  static final String SUBJECT = "invitation";

  private final Journal journal;
  private final Clock clock;

  InvitationBook(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// What the codes of a batch are for.
  record Wanted(UUID category, int codes, int uses, Instant until, String whom) {}

  /// Makes a batch; answers what names it.
  UUID make(Unit unit, Actor actor, EditionId edition, Wanted wanted) {
    var batch = Ids.next();
    var rows =
        IntStream.range(0, wanted.codes()).mapToObj(_ -> row(edition, batch, wanted)).toList();
    unit.sql().batchInsert(rows).execute();
    var after =
        Map.of(
            "category", wanted.category().toString(),
            "codes", wanted.codes(),
            "uses", wanted.uses());
    journal.note(unit, actor, Subject.of(SUBJECT, batch), "added", null, after);
    return batch;
  }

  private InvitationRecord row(EditionId edition, UUID batch, Wanted wanted) {
    return new InvitationRecord()
        .setId(Ids.next())
        .setEditionId(edition)
        .setCategoryId(wanted.category())
        .setCode(Code.next().value())
        .setUses(wanted.uses())
        .setUsed(0)
        .setUntilAt(wanted.until())
        .setWhom(wanted.whom())
        .setBatch(batch)
        .setMadeAt(clock.instant());
  }

  /// It opens nothing from now on; whom it let in stays. False if there is no such code, or it was
  /// revoked before.
  boolean revoke(Unit unit, Actor actor, EditionId edition, UUID id) {
    int revoked =
        unit.sql()
            .update(INVITATION)
            .set(INVITATION.REVOKED_AT, clock.instant())
            .where(INVITATION.ID.eq(id))
            .and(INVITATION.EDITION_ID.eq(edition))
            .and(INVITATION.REVOKED_AT.isNull())
            .execute();
    if (revoked == 1) {
      journal.note(unit, actor, Subject.of(SUBJECT, id), "invitation-revoked", null, null);
    }
    return revoked == 1;
  }

  /// The newest first; those of one batch where it is named.
  static List<Invitation> of(DSLContext sql, EditionId edition, List<UUID> batch, int most) {
    return sql.selectFrom(INVITATION)
        .where(INVITATION.EDITION_ID.eq(edition))
        .and(batch.isEmpty() ? DSL.noCondition() : INVITATION.BATCH.in(batch))
        .orderBy(INVITATION.ID.desc())
        .limit(most)
        .fetch(Invitation::of);
  }

  /// Whom these codes brought.
  static Map<UUID, List<Enrolled>> brought(DSLContext sql, List<Invitation> codes) {
    Map<UUID, List<UUID>> uses =
        sql.selectFrom(INVITATION_USE)
            .where(INVITATION_USE.INVITATION_ID.in(codes.stream().map(Invitation::id).toList()))
            .fetchGroups(INVITATION_USE.INVITATION_ID, INVITATION_USE.REGISTRATION_ID);
    var all = Enrolment.of(sql, uses.values().stream().flatMap(List::stream).toList());
    return uses.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of ->
                    of.getValue().stream()
                        .filter(all::containsKey)
                        .map(id -> Objects.requireNonNull(all.get(id)))
                        .toList()));
  }
}
