package org.toguna.kit.db;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jooq.impl.AbstractConverter;

/// Decimals are kept as whole millionths: SQLite's own would be binary fractions. Exact to six
/// places between ±9.2 × 10¹²; a seventh place is refused, not rounded.
public final class DecimalMicros extends AbstractConverter<Long, BigDecimal> {
  private static final int PLACES = 6;

  public DecimalMicros() {
    super(Long.class, BigDecimal.class);
  }

  @Override
  @SuppressWarnings("NullAway") // jOOQ asks for null where the column holds none
  public BigDecimal from(Long millionths) {
    return millionths == null ? null : BigDecimal.valueOf(millionths, PLACES);
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public Long to(BigDecimal decimal) {
    return decimal == null
        ? null
        : decimal.setScale(PLACES, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
  }
}
