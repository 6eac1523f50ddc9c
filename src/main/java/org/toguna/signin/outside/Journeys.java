package org.toguna.signin.outside;

import static java.util.Objects.requireNonNull;
import static org.toguna.tables.Tables.OUTSIDE_JOURNEY;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;
import org.toguna.tables.tables.records.OutsideJourneyRecord;

/// Who went to the other place and is expected back.
@Component
class Journeys implements Chore {
  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofMinutes(50);

  private final Db db;
  private final Clock clock;

  Journeys(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void begin(OAuth2AuthorizationRequest request, String browser, String onward) {
    String nonce = request.getAttribute(OidcParameterNames.NONCE);
    String verifier = request.getAttribute(PkceParameterNames.CODE_VERIFIER);
    db.run(unit ->
        unit.sql()
            .insertInto(OUTSIDE_JOURNEY)
            .set(OUTSIDE_JOURNEY.STATE, request.getState())
            .set(OUTSIDE_JOURNEY.BROWSER_HASH, browser)
            .set(OUTSIDE_JOURNEY.NONCE, requireNonNull(nonce))
            .set(OUTSIDE_JOURNEY.VERIFIER, requireNonNull(verifier))
            .set(OUTSIDE_JOURNEY.ONWARD, onward)
            .set(OUTSIDE_JOURNEY.EXPIRES_AT, clock.instant().plus(LASTS))
            .execute());
  }

  /// The journey that this browser comes back from, once.
  Optional<OutsideJourneyRecord> end(String state, String browser) {
    return db.write(unit -> {
      int taken =
          unit.sql()
              .update(OUTSIDE_JOURNEY)
              .set(OUTSIDE_JOURNEY.TAKEN_AT, clock.instant())
              .where(OUTSIDE_JOURNEY.STATE.eq(state))
              .and(OUTSIDE_JOURNEY.BROWSER_HASH.eq(browser))
              .and(OUTSIDE_JOURNEY.TAKEN_AT.isNull())
              .and(OUTSIDE_JOURNEY.EXPIRES_AT.gt(clock.instant()))
              .execute();
      return taken == 1
          ? unit.sql().fetchOptional(OUTSIDE_JOURNEY, OUTSIDE_JOURNEY.STATE.eq(state))
          : Optional.empty();
    });
  }

  /// Notes which account came back, until it is known whose it is.
  void vouched(Unit unit, Vouched account, String holder) {
    unit.sql()
        .update(OUTSIDE_JOURNEY)
        .set(OUTSIDE_JOURNEY.HOLDER_HASH, holder)
        .set(OUTSIDE_JOURNEY.ISSUER, account.issuer())
        .set(OUTSIDE_JOURNEY.SUBJECT, account.subject())
        .where(OUTSIDE_JOURNEY.STATE.eq(account.state()))
        .execute();
  }

  Optional<OutsideJourneyRecord> of(DSLContext sql, String holder) {
    return sql.fetchOptional(OUTSIDE_JOURNEY, OUTSIDE_JOURNEY.HOLDER_HASH.eq(holder));
  }

  @Override
  public String name() {
    return "journeys over";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    db.run(unit ->
        unit.sql()
            .deleteFrom(OUTSIDE_JOURNEY)
            .where(OUTSIDE_JOURNEY.EXPIRES_AT.lt(clock.instant().minus(KEPT)))
            .execute());
  }
}
