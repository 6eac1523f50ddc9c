package org.toguna.calibration;

/// The two relative standard deviations: of the factor with more levels and of the one with fewer,
/// each in units of the residual's.
record Thetas(double many, double few) {}
