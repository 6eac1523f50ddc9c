package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.ParticipantCategoryRecord;

/// As whom people come to an edition.
record ParticipantCategory(UUID id, String slug, Words name, Words summary, Rules rules) {

  /// When it is open, who decides, and how many of its places are gone.
  record Rules(
      Approval approval,
      boolean shown,
      Open open,
      Places places,
      boolean example,
      boolean transferable,
      LineOrder order) {}

  record Open(Optional<Instant> from, Optional<Instant> to) {}

  /// Without a quota there is always one more.
  record Places(OptionalInt quota, int taken, int waiting) {
    boolean full() {
      return quota.isPresent() && (taken >= quota.getAsInt() || waiting > 0);
    }
  }

  /// An edition's categories in the organiser's order.
  static List<ParticipantCategory> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(PARTICIPANT_CATEGORY)
        .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition))
        .orderBy(PARTICIPANT_CATEGORY.POSITION, PARTICIPANT_CATEGORY.SLUG)
        .fetch(ParticipantCategory::of);
  }

  /// Those that the public sees.
  static List<ParticipantCategory> shown(DSLContext sql, EditionId edition) {
    return of(sql, edition).stream().filter(one -> one.rules().shown()).toList();
  }

  static Optional<ParticipantCategory> shown(DSLContext sql, EditionId edition, String slug) {
    return find(
            sql, PARTICIPANT_CATEGORY.EDITION_ID.eq(edition), PARTICIPANT_CATEGORY.SLUG.eq(slug))
        .filter(one -> one.rules().shown());
  }

  static ParticipantCategory get(DSLContext sql, UUID id) {
    return find(sql, PARTICIPANT_CATEGORY.ID.eq(id)).orElseThrow();
  }

  private static Optional<ParticipantCategory> find(DSLContext sql, Condition... which) {
    return sql.selectFrom(PARTICIPANT_CATEGORY)
        .where(which)
        .fetchOptional()
        .map(ParticipantCategory::of);
  }

  Openness at(Instant now) {
    if (rules.open().from().filter(now::isBefore).isPresent()) {
      return Openness.COMING;
    }
    if (rules.open().to().filter(end -> !now.isBefore(end)).isPresent()) {
      return Openness.OVER;
    }
    return rules.places().full() ? Openness.FULL : Openness.OPEN;
  }

  /// When the clock alone changes what it answers.
  Stream<Instant> changesAfter(Instant now) {
    return Stream.concat(rules.open().from().stream(), rules.open().to().stream())
        .filter(now::isBefore);
  }

  static ParticipantCategory of(ParticipantCategoryRecord row) {
    return new ParticipantCategory(
        row.getId(),
        row.getSlug(),
        row.getName(),
        row.getSummary(),
        new Rules(
            Approval.valueOf(row.getApproval()),
            row.getShown(),
            new Open(Optional.ofNullable(row.getOpensAt()), Optional.ofNullable(row.getClosesAt())),
            new Places(quota(row), row.getTaken(), row.getWaiting()),
            row.getExample(),
            row.getTransferable(),
            LineOrder.valueOf(row.getLineOrder())));
  }

  private static OptionalInt quota(ParticipantCategoryRecord row) {
    var quota = row.getQuota();
    return quota == null ? OptionalInt.empty() : OptionalInt.of(quota);
  }
}
