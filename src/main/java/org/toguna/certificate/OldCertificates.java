package org.toguna.certificate;

import static org.toguna.tables.Tables.CERTIFICATE;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Ten years after it was issued nobody asks for a certificate any more: it goes.
@Component
class OldCertificates implements Chore {
  static final Duration KEPT = Duration.ofDays(3_653);

  private final Db db;
  private final Clock clock;

  OldCertificates(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "certificates of ten years ago";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    db.run(unit ->
        unit.sql()
            .deleteFrom(CERTIFICATE)
            .where(CERTIFICATE.ISSUED_AT.lt(clock.instant().minus(KEPT)))
            .execute());
  }
}
