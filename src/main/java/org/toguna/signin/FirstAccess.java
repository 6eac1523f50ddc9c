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
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// The link that makes the first administrator: printed at a start while there is none, good for a
/// day and for one use. There is no default password anywhere.
@Component
public class FirstAccess {
  private static final Duration LASTS = Duration.ofHours(24);

  private final Db db;
  private final Administered administered;
  private final Keys keys;
  private final Journal journal;
  private final Clock clock;

  FirstAccess(Db db, Administered administered, Keys keys, Journal journal, Clock clock) {
    this.db = db;
    this.administered = administered;
    this.keys = keys;
    this.journal = journal;
    this.clock = clock;
  }

  /// A new link's path while nobody administers; earlier links are void from now on. A link that
  /// was asked for by the command below stays good.
  public Optional<String> open() {
    return db.write(
        unit -> administered(unit.sql()) ? Optional.empty() : Optional.of(made(unit, false)));
  }

  /// A new link's path whoever administers, for whoever runs this machine: the first administrator
  /// mistyped the address, or everybody who administers has left. Noted in the journal.
  public String reopen() {
    return db.write(unit -> {
      journal.note(
          unit, Actor.COMMAND_LINE, Subject.of("person", "first-access"), "reopened", null, null);
      return made(unit, true);
    });
  }

  private String made(Unit unit, boolean anyway) {
    var code = Codes.next(32);
    unit.sql().deleteFrom(FIRST_ACCESS).where(FIRST_ACCESS.USED_AT.isNull()).execute();
    unit.sql()
        .insertInto(FIRST_ACCESS)
        .set(FIRST_ACCESS.CODE_HASH, hash(code))
        .set(FIRST_ACCESS.MADE_AT, clock.instant())
        .set(FIRST_ACCESS.EXPIRES_AT, clock.instant().plus(LASTS))
        .set(FIRST_ACCESS.ANYWAY, anyway)
        .execute();
    return FirstAccessPages.PATH + "/" + code;
  }

  private boolean administered(DSLContext sql) {
    return administered.in(sql);
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
    return sql.fetchExists(FIRST_ACCESS, good(code).and(FIRST_ACCESS.ANYWAY.isTrue()))
        || (sql.fetchExists(FIRST_ACCESS, good(code)) && !administered(sql));
  }

  /// Uses the link up; whoever comes second, or after somebody else became administrator, is too
  /// late.
  boolean use(Unit unit, String code) {
    boolean anyway =
        unit.sql().fetchExists(FIRST_ACCESS, good(code).and(FIRST_ACCESS.ANYWAY.isTrue()));
    int used =
        unit.sql()
            .update(FIRST_ACCESS)
            .set(FIRST_ACCESS.USED_AT, clock.instant())
            .where(good(code))
            .execute();
    return used == 1 && (anyway || !administered(unit.sql()));
  }
}
