package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE;
import static org.toguna.tables.Tables.BADGE_KEY;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Ed25519;
import org.toguna.kit.db.Invariant;
import org.toguna.tables.tables.records.BadgeRecord;

/// What must hold of badges.
@Configuration(proxyBeanMethods = false)
class BadgePromises {

  @Bean
  Invariant badgeCodesVerify() {
    return Invariant.told(
        "Every badge's code is signed by its edition's key and says what the badge is",
        BadgePromises::wrongCodes);
  }

  private static List<String> wrongCodes(DSLContext sql) {
    var numbers =
        Editions.all(sql).stream().collect(Collectors.toMap(Edition::id, Edition::number));
    var keys = new HashMap<EditionId, Map<Integer, PublicKey>>();
    sql.selectFrom(BADGE_KEY)
        .forEach(row ->
            keys.computeIfAbsent(row.getEditionId(), id -> new HashMap<>())
                .put(row.getKeyId(), Ed25519.publicKey(row.getPublicKey())));
    var wrong = new ArrayList<String>();
    try (var rows = sql.selectFrom(BADGE).fetchLazy()) {
      for (BadgeRecord row : rows) {
        var edition = row.getEditionId();
        var ring =
            new KeyRing(numbers.getOrDefault(edition, 0), keys.getOrDefault(edition, Map.of()));
        if (!says(ring.read(row.getCode(), row.getFromOn()), row)) {
          wrong.add(row.getId().toString());
        }
      }
    }
    return wrong;
  }

  private static boolean says(Reading reading, BadgeRecord row) {
    return reading instanceof Reading.Good(var code)
        && code.badge().equals(row.getId())
        && code.key() == row.getKeyId()
        && code.access().equals(Badge.of(row).access());
  }

  @Bean
  Invariant oneValidBadgeAHolder() {
    return Invariant.of(
        "A holder has one valid badge at most",
        sql ->
            sql.select(BADGE.HOLDER_ID)
                .from(BADGE)
                .where(BADGE.REVOKED_AT.isNull())
                .groupBy(BADGE.EDITION_ID, BADGE.HOLDER_KIND, BADGE.HOLDER_ID)
                .having(DSL.count().gt(1)));
  }

  @Bean
  Invariant replacedBadgesAreRevoked() {
    var next = BADGE.as("next");
    return Invariant.of(
        "A badge that was replaced is revoked, and its successor is of the same edition",
        sql ->
            sql.select(BADGE.ID)
                .from(BADGE)
                .join(next)
                .on(next.ID.eq(BADGE.REPLACED_BY))
                .where(BADGE.REVOKED_AT.isNull())
                .or(next.EDITION_ID.ne(BADGE.EDITION_ID)));
  }

  @Bean
  Invariant badgesOfRevokedKeysAreRevoked() {
    return Invariant.of(
        "A badge under a key that was taken back does not count",
        sql ->
            sql.select(BADGE.ID)
                .from(BADGE)
                .join(BADGE_KEY)
                .on(BADGE_KEY.EDITION_ID.eq(BADGE.EDITION_ID))
                .and(BADGE_KEY.KEY_ID.eq(BADGE.KEY_ID))
                .where(BADGE_KEY.REVOKED_AT.isNotNull())
                .and(BADGE.REVOKED_AT.isNull()));
  }
}
