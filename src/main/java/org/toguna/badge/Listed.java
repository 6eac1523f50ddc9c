package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Often;
import org.toguna.kit.db.Unit;

/// What a gate must know of a badge to do without its signed code.
public record Listed(
    BadgeId id, EditionId edition, String brief, Access access, Optional<Instant> revoked) {
  private static final List<SelectField<?>> COLUMNS =
      List.of(
          BADGE.ID,
          BADGE.EDITION_ID,
          BADGE.SHORT_CODE,
          BADGE.CATEGORY,
          BADGE.RIGHTS,
          BADGE.FROM_ON,
          BADGE.TO_ON,
          BADGE.REVOKED_AT);

  private static final Often ISSUED =
      new Often(slots ->
          slots.sql().select(COLUMNS).from(BADGE).where(BADGE.CODE.eq(slots.like(BADGE.CODE))));

  /// The short code in groups, as it stands on the badge.
  public String shownBrief() {
    return new ShortCode(brief).toString();
  }

  /// All badges of an edition, revoked ones too.
  public static List<Listed> of(DSLContext sql, EditionId edition) {
    return where(sql, BADGE.EDITION_ID.eq(edition));
  }

  /// Every badge that this holder was issued, in all editions.
  public static List<BadgeId> heldBy(DSLContext sql, Holder holder) {
    return sql.select(BADGE.ID)
        .from(BADGE)
        .where(BADGE.HOLDER_KIND.eq(holder.kind()))
        .and(BADGE.HOLDER_ID.eq(holder.id()))
        .fetch(BADGE.ID);
  }

  /// Changes whenever a badge of the edition is issued, revoked or replaced.
  public static String mark(DSLContext sql, EditionId edition) {
    return sql.select(
            DSL.count(),
            DSL.count(BADGE.REVOKED_AT),
            DSL.max(BADGE.ISSUED_AT),
            DSL.max(BADGE.REVOKED_AT))
        .from(BADGE)
        .where(BADGE.EDITION_ID.eq(edition))
        .fetchSingle(row -> row.intoList().toString());
  }

  /// The badges that these signed codes were issued for, by code. A code that was never issued is
  /// not among them, whatever it claims: that is as good as verifying it, without a signature's
  /// cost.
  public static Map<String, Listed> issued(DSLContext sql, Collection<String> codes) {
    return sql.select(BADGE.CODE)
        .select(COLUMNS)
        .from(BADGE)
        .where(BADGE.CODE.in(codes))
        .fetchMap(row -> row.get(BADGE.CODE), Listed::of);
  }

  /// The same of one code, in a unit, as a gate asks it of everybody.
  public static Optional<Listed> issued(Unit unit, String code) {
    return unit.find(ISSUED, code).map(Listed::of);
  }

  /// Those of these ids that there are.
  public static Map<BadgeId, Listed> find(DSLContext sql, Collection<BadgeId> ids) {
    return where(sql, BADGE.ID.in(ids)).stream()
        .collect(Collectors.toMap(Listed::id, Function.identity()));
  }

  /// The edition's badges under these short codes.
  public static Map<String, Listed> underBrief(
      DSLContext sql, EditionId edition, Collection<String> briefs) {
    return where(sql, BADGE.EDITION_ID.eq(edition).and(BADGE.SHORT_CODE.in(briefs))).stream()
        .collect(Collectors.toMap(Listed::brief, Function.identity()));
  }

  /// The badges under this short code: one at most in each edition.
  public static List<Listed> named(DSLContext sql, ShortCode code) {
    return where(sql, BADGE.SHORT_CODE.eq(code.value()));
  }

  private static List<Listed> where(DSLContext sql, Condition which) {
    return sql.select(COLUMNS).from(BADGE).where(which).fetch(Listed::of);
  }

  private static Listed of(Record row) {
    return new Listed(
        row.get(BADGE.ID),
        row.get(BADGE.EDITION_ID),
        row.get(BADGE.SHORT_CODE),
        new Access(
            row.get(BADGE.CATEGORY),
            row.get(BADGE.RIGHTS),
            row.get(BADGE.FROM_ON),
            row.get(BADGE.TO_ON)),
        Optional.ofNullable(row.get(BADGE.REVOKED_AT)));
  }
}
