package org.toguna.signin;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.toguna.tables.Tables.SIGN_IN_CODE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.people.Addresses;

/// Codes of six digits sent to a phone or an e-mail, known here or not: the answer is the same. A
/// code belongs to the browser that asked for it, which holds a secret of its own beside it; of
/// several codes for one address only the newest counts.
@Component
class SignInCodes {
  static final int DIGITS = 6;
  static final int TRIES = 5;
  static final Duration LASTS = Duration.ofMinutes(10);

  /// Time to say who one is after the right code.
  static final Duration PROOF_LASTS = Duration.ofMinutes(20);

  /// In the place of a fingerprint: no code has this one.
  private static final String VOUCHED = "";

  private static final int MOST_SHORTLY = 3;
  private static final Duration SHORTLY = Duration.ofMinutes(10);
  private static final int MOST_A_DAY = 12;

  private final Outbox outbox;
  private final Keys keys;
  private final SeenCodes seen;
  private final Clock clock;

  SignInCodes(Outbox outbox, Keys keys, SeenCodes seen, Clock clock) {
    this.outbox = outbox;
    this.keys = keys;
    this.seen = seen;
    this.clock = clock;
  }

  /// What is asked for: where to send the code, in which language, and where to go afterwards.
  record Wish(Address address, Lang lang, boolean choose, String onward) {}

  /// What came of typing a code in.
  sealed interface Outcome {
    record Right() implements Outcome {}

    record Wrong() implements Outcome {}

    /// Too old, tried too often, already used or overtaken by a newer one.
    record Over() implements Outcome {}
  }

  private String hash(String holder) {
    return keys.fingerprint("code holder", holder);
  }

  private String hash(String holder, String code) {
    return keys.fingerprint("code", holder + ' ' + code);
  }

  /// Sends a code unless this address was sent too many; `holder` is the browser's secret. The same
  /// holder again is the same form sent twice: nothing more happens.
  boolean ask(Unit unit, String holder, Wish wish) {
    var now = clock.instant();
    if (unit.sql().fetchExists(SIGN_IN_CODE, SIGN_IN_CODE.HOLDER_HASH.eq(hash(holder)))) {
      return true;
    }
    if (askedSince(unit.sql(), wish.address(), now.minus(SHORTLY)) >= MOST_SHORTLY
        || askedSince(unit.sql(), wish.address(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
      return false;
    }
    var code = Codes.digits(DIGITS);
    keep(unit, holder, hash(holder, code), TRIES, wish);
    seen.sent(holder, code);
    outbox.post(
        unit,
        new Letter(
            wish.address(),
            wish.lang(),
            "signin.code",
            List.of(code, Long.toString(LASTS.toMinutes())),
            Letter.Kind.ASKED));
    return true;
  }

  private static int askedSince(DSLContext sql, Address address, Instant since) {
    return sql.fetchCount(
        SIGN_IN_CODE,
        SIGN_IN_CODE
            .ADDRESS
            .eq(Addresses.text(address))
            .and(SIGN_IN_CODE.CODE_HASH.ne(VOUCHED))
            .and(SIGN_IN_CODE.ASKED_AT.gt(since)));
  }

  private void keep(Unit unit, String holder, String codeHash, int tries, Wish wish) {
    var now = clock.instant();
    unit.sql()
        .insertInto(SIGN_IN_CODE)
        .set(SIGN_IN_CODE.HOLDER_HASH, hash(holder))
        .set(SIGN_IN_CODE.KIND, Addresses.kind(wish.address()))
        .set(SIGN_IN_CODE.ADDRESS, Addresses.text(wish.address()))
        .set(SIGN_IN_CODE.CODE_HASH, codeHash)
        .set(SIGN_IN_CODE.TRIES_LEFT, tries)
        .set(SIGN_IN_CODE.CHOOSE, wish.choose())
        .set(SIGN_IN_CODE.ONWARD, wish.onward())
        .set(SIGN_IN_CODE.ASKED_AT, now)
        .set(SIGN_IN_CODE.EXPIRES_AT, now.plus(LASTS))
        .execute();
  }

  /// Notes that the address was proved without a code, by somebody whose word counts here.
  void vouched(Unit unit, String holder, Wish wish) {
    keep(unit, holder, VOUCHED, 0, wish);
    unit.sql()
        .update(SIGN_IN_CODE)
        .set(SIGN_IN_CODE.PROVED_AT, SIGN_IN_CODE.ASKED_AT)
        .where(SIGN_IN_CODE.HOLDER_HASH.eq(hash(holder)))
        .execute();
  }

  /// What this browser is waiting for, if it asked lately.
  Optional<CodeAsked> find(DSLContext sql, String holder) {
    return sql.fetchOptional(
            SIGN_IN_CODE,
            SIGN_IN_CODE
                .HOLDER_HASH
                .eq(hash(holder))
                .and(SIGN_IN_CODE.USED_AT.isNull())
                .and(
                    SIGN_IN_CODE
                        .PROVED_AT
                        .isNull()
                        .or(SIGN_IN_CODE.PROVED_AT.gt(clock.instant().minus(PROOF_LASTS)))))
        .map(row -> CodeAsked.of(holder, row));
  }

  /// Tries a code. A try is taken before anything is compared.
  Outcome prove(Unit unit, String holder, String typed) {
    int taken =
        unit.sql()
            .update(SIGN_IN_CODE)
            .set(SIGN_IN_CODE.TRIES_LEFT, SIGN_IN_CODE.TRIES_LEFT.minus(1))
            .where(open(holder))
            .execute();
    if (taken == 0) {
      return new Outcome.Over();
    }
    int right =
        unit.sql()
            .update(SIGN_IN_CODE)
            .set(SIGN_IN_CODE.PROVED_AT, clock.instant())
            .where(SIGN_IN_CODE.HOLDER_HASH.eq(hash(holder)))
            .and(SIGN_IN_CODE.CODE_HASH.eq(hash(holder, typed)))
            .execute();
    return right == 1 ? new Outcome.Right() : new Outcome.Wrong();
  }

  private Condition open(String holder) {
    var newer = SIGN_IN_CODE.as("newer");
    return SIGN_IN_CODE
        .HOLDER_HASH
        .eq(hash(holder))
        .and(SIGN_IN_CODE.TRIES_LEFT.gt(0))
        .and(SIGN_IN_CODE.PROVED_AT.isNull())
        .and(SIGN_IN_CODE.EXPIRES_AT.gt(clock.instant()))
        .and(
            notExists(
                selectOne()
                    .from(newer)
                    .where(newer.ADDRESS.eq(SIGN_IN_CODE.ADDRESS))
                    .and(newer.ASKED_AT.gt(SIGN_IN_CODE.ASKED_AT))));
  }

  /// Uses the proof up: it signs somebody in once.
  boolean use(Unit unit, String holder) {
    return unit.sql()
            .update(SIGN_IN_CODE)
            .set(SIGN_IN_CODE.USED_AT, clock.instant())
            .where(SIGN_IN_CODE.HOLDER_HASH.eq(hash(holder)))
            .and(SIGN_IN_CODE.PROVED_AT.gt(clock.instant().minus(PROOF_LASTS)))
            .and(SIGN_IN_CODE.USED_AT.isNull())
            .execute()
        == 1;
  }
}
