package org.toguna.calibration;

import java.math.BigDecimal;

/// Where a dossier stands, in published decimals.
///
/// @param rank by the calibrated score as it is printed; equal ones share a rank
/// @param raw the plain mean of its marks
/// @param calibrated what it would have got from a jury of all jurors
/// @param low lower end of the interval that holds 95 of 100
/// @param high upper end
/// @param topChance chance of being among the first, from 0 to 1
public record Place(
    String dossier,
    int rank,
    BigDecimal raw,
    BigDecimal calibrated,
    BigDecimal low,
    BigDecimal high,
    BigDecimal topChance) {}
