package org.toguna.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as they are published: four decimals, to the nearest, half to the even one.
final class Rounded {
  private static final int DECIMALS = 4;

  private Rounded() {}

  static BigDecimal of(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  static BigDecimal share(long part, long whole) {
    return new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_EVEN);
  }
}
