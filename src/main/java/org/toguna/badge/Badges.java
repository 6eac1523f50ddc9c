package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.tables.tables.records.BadgeRecord;

/// The badges of all editions: issued, found, revoked, replaced. A holder has one valid badge at
/// most, which the database keeps.
@Component
public class Badges {
  private static final String KIND = "badge";

  /// A short code that is taken already is drawn again: one in a trillion for each badge there is.
  private static final int TRIES = 5;

  private final BadgeKeys keys;
  private final Journal journal;
  private final Clock clock;

  Badges(BadgeKeys keys, Journal journal, Clock clock) {
    this.keys = keys;
    this.journal = journal;
    this.clock = clock;
  }

  /// The holder's badge: the valid one there is, as it stands, or a new one. Costs one signature
  /// inside the unit (`./toguna bench badge` prints how long that takes): a rush issues afterwards.
  public Badge issue(Unit unit, Actor actor, Edition edition, Wanted wanted) {
    return ofHolder(unit.sql(), edition.id(), wanted.holder())
        .orElseGet(() -> made(unit, actor, edition, wanted));
  }

  private Badge made(Unit unit, Actor actor, Edition edition, Wanted wanted) {
    var key = keys.signing(unit, edition.id());
    var id = BadgeId.next();
    var row = row(edition.id(), wanted, id, key.id());
    row.setCode(key.sign(edition.number(), id, wanted.access(), wanted.name()));
    for (int i = 0; i < TRIES; i++) {
      row.setShortCode(ShortCode.next().value());
      if (unit.sql().insertInto(BADGE).set(row).onConflictDoNothing().execute() == 1) {
        note(unit, actor, id, "badge-issued", null);
        return Badge.of(row);
      }
      var other = ofHolder(unit.sql(), edition.id(), wanted.holder());
      if (other.isPresent()) {
        return other.get();
      }
    }
    throw new IllegalStateException("No short code is free");
  }

  private BadgeRecord row(EditionId edition, Wanted wanted, BadgeId id, int key) {
    var row = new BadgeRecord();
    row.setId(id);
    row.setEditionId(edition);
    row.setHolderKind(wanted.holder().kind());
    row.setHolderId(wanted.holder().id());
    row.setCategory(wanted.access().category());
    row.setRights(wanted.access().rights());
    row.setFromOn(wanted.access().from());
    row.setToOn(wanted.access().to());
    row.setKeyId(key);
    row.setIssuedAt(clock.instant());
    return row;
  }

  /// The badge no longer counts. False if there is none, or it was revoked before: the first reason
  /// stays.
  public boolean revoke(Unit unit, Actor actor, BadgeId badge, Reason reason) {
    int revoked = revoke(unit, BADGE.ID.eq(badge), reason);
    if (revoked == 1) {
      note(unit, actor, badge, "badge-revoked", Map.of("reason", reason.name()));
    }
    return revoked == 1;
  }

  private int revoke(Unit unit, Condition which, Reason reason) {
    return unit.sql()
        .update(BADGE)
        .set(BADGE.REVOKED_AT, clock.instant())
        .set(BADGE.REASON, reason.name())
        .where(which)
        .and(BADGE.REVOKED_AT.isNull())
        .execute();
  }

  /// Revokes a badge and issues its holder's next one, with what is wanted now. Asked for again, it
  /// gives the same one; a badge revoked before stays without a successor.
  ///
  /// @throws IllegalArgumentException if the holder never had this badge in this edition
  public Badge replace(
      Unit unit, Actor actor, Edition edition, Replacing replacing, Wanted wanted) {
    var old =
        find(unit.sql(), replacing.old())
            .filter(badge -> badge.belongs().edition().equals(edition.id()))
            .filter(badge -> badge.belongs().holder().equals(wanted.holder()))
            .orElseThrow(() -> new IllegalArgumentException("No such badge of this holder"));
    if (!revoke(unit, actor, old.id(), replacing.reason())) {
      return issue(unit, actor, edition, wanted);
    }
    var next = issue(unit, actor, edition, wanted);
    unit.sql()
        .update(BADGE)
        .set(BADGE.REPLACED_BY, next.id())
        .where(BADGE.ID.eq(old.id()))
        .execute();
    note(unit, actor, old.id(), "badge-replaced", Map.of("by", next.id().toString()));
    return next;
  }

  /// Which badge gives way, and why.
  public record Replacing(BadgeId old, Reason reason) {}

  /// Whoever held these badges is gone: they no longer count, and nothing says whose they were.
  public void forget(Unit unit, Actor actor, Holder holder) {
    var his = unit.sql().select(BADGE.ID).from(BADGE).where(heldBy(holder)).fetch(BADGE.ID);
    for (BadgeId badge : his) {
      revoke(unit, actor, badge, Reason.FORGOTTEN);
      unit.sql()
          .update(BADGE)
          .set(BADGE.HOLDER_KIND, Holder.NOBODY)
          .set(BADGE.HOLDER_ID, Ids.next())
          .where(BADGE.ID.eq(badge))
          .execute();
    }
  }

  private static Condition heldBy(Holder holder) {
    return BADGE.HOLDER_KIND.eq(holder.kind()).and(BADGE.HOLDER_ID.eq(holder.id()));
  }

  /// It is one of the edition's and was not revoked: for a statement that leans on it.
  public static Condition counts(EditionId edition, BadgeId badge) {
    return DSL.exists(
        DSL.selectOne()
            .from(BADGE)
            .where(BADGE.ID.eq(badge))
            .and(BADGE.EDITION_ID.eq(edition))
            .and(BADGE.REVOKED_AT.isNull()));
  }

  public Optional<Badge> find(DSLContext sql, BadgeId badge) {
    return sql.fetchOptional(BADGE, BADGE.ID.eq(badge)).map(Badge::of);
  }

  /// Those of these badges that there are.
  public static Map<BadgeId, Badge> byId(DSLContext sql, Collection<BadgeId> badges) {
    return sql.selectFrom(BADGE).where(BADGE.ID.in(badges)).fetchMap(BADGE.ID, Badge::of);
  }

  /// The holder's valid badge.
  public Optional<Badge> ofHolder(DSLContext sql, EditionId edition, Holder holder) {
    return sql.fetchOptional(
            BADGE, BADGE.EDITION_ID.eq(edition).and(heldBy(holder)).and(BADGE.REVOKED_AT.isNull()))
        .map(Badge::of);
  }

  /// The badge whose short code somebody typed, revoked ones too.
  public Optional<Badge> ofShortCode(DSLContext sql, EditionId edition, String typed) {
    return ShortCode.typed(typed)
        .flatMap(code ->
            sql.fetchOptional(
                BADGE, BADGE.EDITION_ID.eq(edition).and(BADGE.SHORT_CODE.eq(code.value()))))
        .map(Badge::of);
  }

  /// Whether a valid badge of the edition has this right, a bit.
  public boolean anyOpens(DSLContext sql, EditionId edition, int right) {
    return sql.fetchExists(
        BADGE,
        BADGE.EDITION_ID.eq(edition),
        BADGE.REVOKED_AT.isNull(),
        DSL.bitAnd(BADGE.RIGHTS, right).ne(0));
  }

  /// An edition's valid badges, the oldest first.
  public static List<Badge> valid(DSLContext sql, EditionId edition) {
    return sql.selectFrom(BADGE)
        .where(BADGE.EDITION_ID.eq(edition))
        .and(BADGE.REVOKED_AT.isNull())
        .orderBy(BADGE.ISSUED_AT, BADGE.ID)
        .fetch(Badge::of);
  }

  /// What a code says today, where the edition is held. A good one may have been revoked: ask
  /// [#find].
  public Reading read(DSLContext sql, Edition edition, String text) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return keys.ring(sql, edition).read(text, today);
  }

  /// Whether the code was made for this name, small corrections aside. A « no » is a reason to look
  /// closer, not to refuse: the name may have been corrected since.
  public boolean names(DSLContext sql, EditionId edition, BadgeCode code, String name) {
    return keys.names(sql, edition, code, name).orElse(false);
  }

  private void note(
      Unit unit, Actor actor, BadgeId badge, String verb, @Nullable Map<String, String> after) {
    journal.note(unit, actor, Subject.of(KIND, badge), verb, null, after);
  }
}
