package org.toguna.calibration;

/// What one juror gave one dossier.
public record Mark(String dossier, String juror, double score) {
  public Mark {
    if (dossier.isBlank() || juror.isBlank() || !Double.isFinite(score)) {
      throw new IllegalArgumentException("A mark names a dossier and a juror and is a number");
    }
  }
}
