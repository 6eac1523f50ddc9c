package org.toguna.calibration;

import java.util.Comparator;
import java.util.List;

/// All marks in their fixed order: by dossier, then by juror.
///
/// @param scores the marks themselves
record Design(Names names, Names jurorNames, Side dossiers, Side jurors, double[] scores) {

  static Design of(List<Mark> marks) {
    var names = Names.of(marks.stream().map(Mark::dossier));
    var jurorNames = Names.of(marks.stream().map(Mark::juror));
    var sorted =
        marks.stream()
            .sorted(
                Comparator.comparingInt((Mark mark) -> names.placeOf(mark.dossier()))
                    .thenComparingInt(mark -> jurorNames.placeOf(mark.juror())))
            .toList();
    refuseTwice(sorted);
    return new Design(
        names,
        jurorNames,
        new Side(
            sorted.stream().mapToInt(mark -> names.placeOf(mark.dossier())).toArray(),
            names.size()),
        new Side(
            sorted.stream().mapToInt(mark -> jurorNames.placeOf(mark.juror())).toArray(),
            jurorNames.size()),
        sorted.stream().mapToDouble(Mark::score).toArray());
  }

  private static void refuseTwice(List<Mark> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      var one = sorted.get(i - 1);
      var next = sorted.get(i);
      if (one.dossier().equals(next.dossier()) && one.juror().equals(next.juror())) {
        throw new IllegalArgumentException(
            "%s marks %s twice".formatted(one.juror(), one.dossier()));
      }
    }
  }

  int marks() {
    return scores.length;
  }

  /// Whether there are at least as many dossiers as jurors: the factor with more levels is
  /// eliminated first, since its part of the system is diagonal.
  boolean dossiersAreMany() {
    return dossiers.levels() >= jurors.levels();
  }

  Side many() {
    return dossiersAreMany() ? dossiers : jurors;
  }

  Side few() {
    return dossiersAreMany() ? jurors : dossiers;
  }

  double mean() {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    return sum / scores.length;
  }

  boolean allAlike() {
    for (double score : scores) {
      if (score != scores[0]) {
        return false;
      }
    }
    return true;
  }
}
