package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE;
import static org.toguna.tables.Tables.BADGE_KEY;

import java.security.PublicKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ed25519;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// The keys of each edition. One signs; those before it go on verifying what they signed, until one
/// is revoked. The first is made when the first badge is.
@Component
public class BadgeKeys {
  /// Signalled with an edition's id when the keys that its badges are read with change.
  public static final String CHANGED = "badge-keys";

  private static final String KIND = "badge.key";

  private final Keys secrets;
  private final Journal journal;
  private final Clock clock;

  BadgeKeys(Keys secrets, Journal journal, Clock clock) {
    this.secrets = secrets;
    this.journal = journal;
    this.clock = clock;
  }

  /// What a gate of this edition reads codes with.
  public KeyRing ring(DSLContext sql, Edition edition) {
    return new KeyRing(edition.number(), publicKeys(sql, edition.id()));
  }

  /// The keys whose badges are known, by id, as others may have them.
  public Map<Integer, PublicKey> publicKeys(DSLContext sql, EditionId edition) {
    var keys = new HashMap<Integer, PublicKey>();
    sql.selectFrom(BADGE_KEY)
        .where(BADGE_KEY.EDITION_ID.eq(edition))
        .and(BADGE_KEY.REVOKED_AT.isNull())
        .forEach(row -> keys.put(row.getKeyId(), Ed25519.publicKey(row.getPublicKey())));
    return keys;
  }

  /// The key that signs today, made if the edition has none.
  SigningKey signing(Unit unit, EditionId edition) {
    return inUse(unit.sql(), edition)
        .orElseGet(() -> {
          make(unit, Actor.CHORE, edition);
          return inUse(unit.sql(), edition).orElseThrow();
        });
  }

  private Optional<SigningKey> inUse(DSLContext sql, EditionId edition) {
    return sql.fetchOptional(BADGE_KEY, signs(edition))
        .map(row ->
            new SigningKey(
                row.getKeyId(),
                Ed25519.publicKey(row.getPublicKey()),
                Ed25519.privateKey(secrets.decrypted(row.getPrivateKey())),
                SigningKey.nameKey(secrets.decrypted(row.getNameKey()))));
  }

  private static Condition signs(EditionId edition) {
    return BADGE_KEY.EDITION_ID.eq(edition).and(BADGE_KEY.RETIRED_AT.isNull());
  }

  /// Retires the key that signs and makes the next: badges printed before stay good. Returns the id
  /// of the new one.
  public int rotate(Unit unit, Actor actor, EditionId edition) {
    inUse(unit.sql(), edition).ifPresent(key -> retire(unit, actor, edition, key.id()));
    return make(unit, actor, edition);
  }

  /// Nobody can sign with it any more, whatever becomes known: the private half is emptied.
  private void retire(Unit unit, Actor actor, EditionId edition, int key) {
    int retired =
        unit.sql()
            .update(BADGE_KEY)
            .set(BADGE_KEY.RETIRED_AT, clock.instant())
            .setNull(BADGE_KEY.PRIVATE_KEY)
            .where(signs(edition))
            .and(BADGE_KEY.KEY_ID.eq(key))
            .execute();
    if (retired == 1) {
      note(unit, actor, edition, key, "key-retired");
    }
  }

  /// A key that others may have: its badges are unknown from now on, and their holders can be
  /// issued new ones.
  public void revoke(Unit unit, Actor actor, EditionId edition, int key) {
    retire(unit, actor, edition, key);
    var now = clock.instant();
    int revoked =
        unit.sql()
            .update(BADGE_KEY)
            .set(BADGE_KEY.REVOKED_AT, now)
            .where(BADGE_KEY.EDITION_ID.eq(edition))
            .and(BADGE_KEY.KEY_ID.eq(key))
            .and(BADGE_KEY.REVOKED_AT.isNull())
            .execute();
    if (revoked == 1) {
      unit.sql()
          .update(BADGE)
          .set(BADGE.REVOKED_AT, now)
          .set(BADGE.REASON, Reason.KEY_REVOKED.name())
          .where(BADGE.EDITION_ID.eq(edition))
          .and(BADGE.KEY_ID.eq(key))
          .and(BADGE.REVOKED_AT.isNull())
          .execute();
      note(unit, actor, edition, key, "key-revoked");
    }
  }

  /// Two who make the first key at once: the database keeps one.
  private int make(Unit unit, Actor actor, EditionId edition) {
    var key = SigningKey.fresh(nextId(unit.sql(), edition));
    int made =
        unit.sql()
            .insertInto(BADGE_KEY)
            .set(BADGE_KEY.EDITION_ID, edition)
            .set(BADGE_KEY.KEY_ID, key.id())
            .set(BADGE_KEY.PUBLIC_KEY, key.publicKey().getEncoded())
            .set(BADGE_KEY.PRIVATE_KEY, secrets.encrypted(key.privateKey().getEncoded()))
            .set(BADGE_KEY.NAME_KEY, secrets.encrypted(key.nameKey().getEncoded()))
            .set(BADGE_KEY.MADE_AT, clock.instant())
            .onConflictDoNothing()
            .execute();
    if (made == 1) {
      note(unit, actor, edition, key.id(), "key-made");
    }
    return key.id();
  }

  private static int nextId(DSLContext sql, EditionId edition) {
    var last =
        sql.select(DSL.max(BADGE_KEY.KEY_ID))
            .from(BADGE_KEY)
            .where(BADGE_KEY.EDITION_ID.eq(edition))
            .fetchSingle()
            .value1();
    int next = last == null ? 1 : last + 1;
    return BadgeCode.keyIdFits(next) ? next : next + 1;
  }

  /// Whether the code was made for this name; nothing if its key is not one of the edition's.
  Optional<Boolean> names(DSLContext sql, EditionId edition, BadgeCode code, String name) {
    return sql.fetchOptional(
            BADGE_KEY, BADGE_KEY.EDITION_ID.eq(edition).and(BADGE_KEY.KEY_ID.eq(code.key())))
        .map(row -> SigningKey.nameKey(secrets.decrypted(row.getNameKey())))
        .map(key -> NameCheck.of(key, code.badge(), name) == code.nameCheck());
  }

  private void note(Unit unit, Actor actor, EditionId edition, int key, String verb) {
    var after = Map.of("edition", edition.toString(), "key", key);
    journal.note(unit, actor, Subject.of(KIND, edition + "/" + key), verb, null, after);
    unit.signal(CHANGED, edition.toString());
  }
}
