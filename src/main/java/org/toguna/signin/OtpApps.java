package org.toguna.signin;

import static org.toguna.tables.Tables.OTP_APP;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.OtpAppRecord;

/// One-time-password apps (RFC 6238: six digits, thirty seconds, HMAC-SHA-1, which every app
/// knows). A code counts once: the statement that accepts it moves the last step on. Five misses
/// lock the app for half an hour.
@Component
class OtpApps {
  /// As long as SHA-1's block needs (RFC 4226 §4 R6 recommends 160 bits).
  private static final int SECRET_BYTES = 20;

  private static final int MOST_MISSES = 5;
  private static final Duration LOCKED = Duration.ofMinutes(30);

  private final Keys keys;
  private final Clock clock;
  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  OtpApps(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  boolean confirmed(DSLContext sql, PersonId person) {
    return sql.fetchExists(
        OTP_APP, OTP_APP.PERSON_ID.eq(person).and(OTP_APP.CONFIRMED_AT.isNotNull()));
  }

  /// A secret to set an app up with; asked for again before it is confirmed, it stays the same.
  void begin(Unit unit, PersonId person) {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    unit.sql()
        .insertInto(OTP_APP)
        .set(OTP_APP.PERSON_ID, person)
        .set(OTP_APP.SECRET, keys.encrypted(secret))
        .set(OTP_APP.MADE_AT, clock.instant())
        .set(OTP_APP.LAST_STEP, 0L)
        .set(OTP_APP.MISSES, 0)
        .onConflictDoNothing()
        .execute();
  }

  /// The secret of an app that is not confirmed yet; a confirmed one is never shown again.
  Optional<byte[]> pending(DSLContext sql, PersonId person) {
    return sql.fetchOptional(
            OTP_APP, OTP_APP.PERSON_ID.eq(person).and(OTP_APP.CONFIRMED_AT.isNull()))
        .map(row -> keys.decrypted(row.getSecret()));
  }

  /// Takes the first code of an app that is being set up.
  boolean confirm(Unit unit, PersonId person, String typed) {
    return accept(unit, person, typed, OTP_APP.CONFIRMED_AT.isNull())
        && unit.sql()
                .update(OTP_APP)
                .set(OTP_APP.CONFIRMED_AT, clock.instant())
                .where(OTP_APP.PERSON_ID.eq(person))
                .and(OTP_APP.CONFIRMED_AT.isNull())
                .execute()
            == 1;
  }

  /// Whether the code is right, new, and not one guess too many.
  boolean prove(Unit unit, PersonId person, String typed) {
    return accept(unit, person, typed, OTP_APP.CONFIRMED_AT.isNotNull());
  }

  private boolean accept(Unit unit, PersonId person, String typed, Condition state) {
    var app = unit.sql().fetchOptional(OTP_APP, OTP_APP.PERSON_ID.eq(person).and(state));
    var step = app.map(row -> step(row, typed)).orElse(OptionalLong.empty());
    if (step.isPresent()
        && unit.sql()
                .update(OTP_APP)
                .set(OTP_APP.LAST_STEP, step.getAsLong())
                .set(OTP_APP.MISSES, 0)
                .where(OTP_APP.PERSON_ID.eq(person))
                .and(OTP_APP.LAST_STEP.lt(step.getAsLong()))
                .and(unlocked())
                .execute()
            == 1) {
      return true;
    }
    missed(unit, person);
    return false;
  }

  private Condition unlocked() {
    return OTP_APP.MISSES.lt(MOST_MISSES).or(OTP_APP.MISSED_AT.lt(clock.instant().minus(LOCKED)));
  }

  /// Whether a guess may be made at all; the same lock guards the recovery codes.
  boolean open(DSLContext sql, PersonId person) {
    return sql.fetchExists(OTP_APP, OTP_APP.PERSON_ID.eq(person).and(unlocked()));
  }

  /// Counts a miss; a guess while locked does not lock for longer.
  void missed(Unit unit, PersonId person) {
    var now = clock.instant();
    unit.sql()
        .update(OTP_APP)
        .set(OTP_APP.MISSES, 0)
        .where(OTP_APP.PERSON_ID.eq(person))
        .and(OTP_APP.MISSED_AT.lt(now.minus(LOCKED)))
        .execute();
    unit.sql()
        .update(OTP_APP)
        .set(OTP_APP.MISSES, OTP_APP.MISSES.plus(1))
        .set(OTP_APP.MISSED_AT, now)
        .where(OTP_APP.PERSON_ID.eq(person))
        .and(OTP_APP.MISSES.lt(MOST_MISSES))
        .execute();
  }

  /// The step whose code was typed: this one, or its neighbours, for clocks that differ a little.
  private OptionalLong step(OtpAppRecord row, String typed) {
    var key = new SecretKeySpec(keys.decrypted(row.getSecret()), "HmacSHA1");
    long length = generator.getTimeStep().toSeconds();
    long now = clock.instant().getEpochSecond() / length;
    for (long step = now + 1; step >= now - 1; step--) {
      if (code(key, step * length).equals(typed)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private String code(SecretKeySpec key, long second) {
    try {
      return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(second));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Takes the app away.
  void remove(Unit unit, PersonId person) {
    unit.sql().deleteFrom(OTP_APP).where(OTP_APP.PERSON_ID.eq(person)).execute();
  }
}
