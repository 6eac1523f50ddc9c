package org.toguna.kit.db;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;

/// Instants are kept as whole microseconds since 1970-01-01T00:00Z, so that both databases hold and
/// sort the same number.
public final class InstantMicros extends AbstractConverter<Long, Instant> {
  public InstantMicros() {
    super(Long.class, Instant.class);
  }

  @Override
  @SuppressWarnings("NullAway") // jOOQ asks for null where the column holds none
  public Instant from(Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  @Override
  @SuppressWarnings("NullAway") // jOOQ asks for null where the column holds none
  public Long to(Instant instant) {
    return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
