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
import org.jooq.impl.DSL;
import org.toguna.edition.EditionId;

/// What a gate must know of a badge to do without its signed code.
public record Listed(
    BadgeId id, EditionId edition, String brief, Access access, Optional<Instant> revoked) {

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

  private static List<Listed> where(DSLContext sql, Condition which) {
    return sql.select(
            BADGE.ID,
            BADGE.EDITION_ID,
            BADGE.SHORT_CODE,
            BADGE.CATEGORY,
            BADGE.RIGHTS,
            BADGE.FROM_ON,
            BADGE.TO_ON,
            BADGE.REVOKED_AT)
        .from(BADGE)
        .where(which)
        .fetch(row ->
            new Listed(
                row.value1(),
                row.value2(),
                row.value3(),
                new Access(row.value4(), row.value5(), row.value6(), row.value7()),
                Optional.ofNullable(row.value8())));
  }
}
