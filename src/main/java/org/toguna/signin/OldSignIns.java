package org.toguna.signin;

import static org.toguna.tables.Tables.FIRST_ACCESS;
import static org.toguna.tables.Tables.SIGN_IN_CODE;
import static org.toguna.tables.Tables.WEB_SESSION;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Forgets codes after two days, sign-ins that ended and links that were never followed.
@Component
class OldSignIns implements Chore {
  private static final Duration CODES_KEPT = Duration.ofDays(2);

  private final Db db;
  private final Clock clock;

  OldSignIns(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sign-ins over";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var now = clock.instant();
    db.run(unit -> {
      var sql = unit.sql();
      sql.deleteFrom(SIGN_IN_CODE).where(SIGN_IN_CODE.ASKED_AT.lt(now.minus(CODES_KEPT))).execute();
      sql.deleteFrom(WEB_SESSION).where(WEB_SESSION.ENDS_AT.lt(now)).execute();
      sql.deleteFrom(FIRST_ACCESS).where(FIRST_ACCESS.EXPIRES_AT.lt(now)).execute();
    });
  }
}
