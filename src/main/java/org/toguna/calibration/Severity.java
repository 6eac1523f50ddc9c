package org.toguna.calibration;

import java.math.BigDecimal;

/// How severe a juror is, for the chair alone: the points it takes off, fewer than 0 where it gives
/// some, with the interval that holds 95 of 100.
public record Severity(
    String juror, int marks, BigDecimal severity, BigDecimal low, BigDecimal high) {}
