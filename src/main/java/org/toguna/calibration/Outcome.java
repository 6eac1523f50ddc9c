package org.toguna.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What comes of marks.
public sealed interface Outcome {

  /// A ranking, by rank and then by name.
  record Calibrated(List<Place> places, List<Severity> severities, Figures figures)
      implements Outcome {}

  /// None, since the jury falls into panels that share no dossier.
  record Unconnected(List<Panel> panels) implements Outcome {}

  /// None, since every dossier was read once only: a good one and a lucky one look alike.
  record OneJuror(String juror) implements Outcome {}

  /// None, since there is nothing to compare with.
  record OneDossier(String dossier) implements Outcome {}

  /// What the model found.
  ///
  /// @param marks how many went in
  /// @param top of how many first ones the chances speak
  /// @param mean of all marks as the model sees it
  /// @param criterion −2 log of the restricted likelihood; nothing where all marks are alike
  record Figures(
      int marks, int top, double mean, Variances variances, @Nullable Double criterion) {}

  /// Of dossiers, of jurors, and of chance, in points squared.
  record Variances(double dossiers, double jurors, double chance) {}
}
