package org.toguna.scoring;

/// What a round's dossiers are ranked by: fixed before the first sheet.
enum Ranking {
  /// By the score that the calibration makes of all marks.
  CALIBRATED,
  /// By the plain mean of a dossier's scores.
  MEAN;

  String key() {
    return "scoring.ranking." + name();
  }
}
