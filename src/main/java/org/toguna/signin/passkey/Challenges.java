package org.toguna.signin.passkey;

import static org.toguna.tables.Tables.PASSKEY_CHALLENGE;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// What devices were asked to sign, in the database: any node takes the answer, and takes it once.
@Component
class Challenges implements Chore {
  static final Duration LASTS = Duration.ofMinutes(5);

  private final Db db;
  private final Clock clock;

  Challenges(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Bytes ask(Asker asker) {
    var challenge = Bytes.random();
    db.run(unit ->
        unit.sql()
            .insertInto(PASSKEY_CHALLENGE)
            .set(PASSKEY_CHALLENGE.CHALLENGE, challenge.toBase64UrlString())
            .set(PASSKEY_CHALLENGE.BROWSER_HASH, asker.browser())
            .set(PASSKEY_CHALLENGE.PURPOSE, asker.purpose().name())
            .set(PASSKEY_CHALLENGE.PERSON_ID, asker.person().orElse(null))
            .set(PASSKEY_CHALLENGE.EXPIRES_AT, clock.instant().plus(LASTS))
            .execute());
    return challenge;
  }

  /// Uses the challenge up; whether it was this browser's, for this, and still in time.
  boolean take(Asker asker, Bytes challenge) {
    var person =
        asker
            .person()
            .map(PASSKEY_CHALLENGE.PERSON_ID::eq)
            .orElseGet(PASSKEY_CHALLENGE.PERSON_ID::isNull);
    return db.write(unit ->
        unit.sql()
                .deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.CHALLENGE.eq(challenge.toBase64UrlString()))
                .and(PASSKEY_CHALLENGE.BROWSER_HASH.eq(asker.browser()))
                .and(PASSKEY_CHALLENGE.PURPOSE.eq(asker.purpose().name()))
                .and(person)
                .and(PASSKEY_CHALLENGE.EXPIRES_AT.gt(clock.instant()))
                .execute()
            == 1);
  }

  @Override
  public String name() {
    return "challenges over";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    db.run(unit ->
        unit.sql()
            .deleteFrom(PASSKEY_CHALLENGE)
            .where(PASSKEY_CHALLENGE.EXPIRES_AT.lt(clock.instant()))
            .execute());
  }
}
