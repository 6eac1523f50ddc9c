package org.toguna.signin;

import static org.toguna.tables.Tables.FIRST_ACCESS;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.RoleGrants;

/// The link that makes the first administrator: printed at a start while there is none, good for a
/// day and for one use. There is no default password anywhere.
@Component
public class FirstAccess {
  private static final Duration LASTS = Duration.ofHours(24);

  private final Db db;
  private final RoleGrants grants;
  private final Keys keys;
  private final Demonstrating demonstrating;
  private final Clock clock;

  FirstAccess(Db db, RoleGrants grants, Keys keys, Demonstrating demonstrating, Clock clock) {
    this.db = db;
    this.grants = grants;
    this.keys = keys;
    this.demonstrating = demonstrating;
    this.clock = clock;
  }

  /// A new link's path while nobody administers; earlier links are void from now on.
  public Optional<String> open() {
    var code = Codes.next(32);
    return db.write(unit -> {
      if (administered(unit.sql())) {
        return Optional.empty();
      }
      unit.sql().deleteFrom(FIRST_ACCESS).where(FIRST_ACCESS.USED_AT.isNull()).execute();
      unit.sql()
          .insertInto(FIRST_ACCESS)
          .set(FIRST_ACCESS.CODE_HASH, hash(code))
          .set(FIRST_ACCESS.MADE_AT, clock.instant())
          .set(FIRST_ACCESS.EXPIRES_AT, clock.instant().plus(LASTS))
          .execute();
      return Optional.of(FirstAccessPages.PATH + "/" + code);
    });
  }

  private boolean administered(DSLContext sql) {
    return grants.administered(sql, demonstrating.on());
  }

  private String hash(String code) {
    return keys.fingerprint("first access", code);
  }

  private Condition good(String code) {
    return FIRST_ACCESS
        .CODE_HASH
        .eq(hash(code))
        .and(FIRST_ACCESS.USED_AT.isNull())
        .and(FIRST_ACCESS.EXPIRES_AT.gt(clock.instant()));
  }

  boolean isGood(DSLContext sql, String code) {
    return sql.fetchExists(FIRST_ACCESS, good(code)) && !administered(sql);
  }

  /// Uses the link up; whoever comes second, or after somebody else became administrator, is too
  /// late.
  boolean use(Unit unit, String code) {
    int used =
        unit.sql()
            .update(FIRST_ACCESS)
            .set(FIRST_ACCESS.USED_AT, clock.instant())
            .where(good(code))
            .execute();
    return used == 1 && !administered(unit.sql());
  }
}
