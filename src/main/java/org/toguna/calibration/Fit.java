package org.toguna.calibration;

import java.util.Arrays;

/// The model fitted at given [Thetas]: mean and variance that are best there, and the restricted
/// likelihood's criterion, −2 log, that remains.
///
/// @param mean of all marks as the model sees it
/// @param variance of chance
/// @param criterion what lme4 calls `REMLcrit`
record Fit(Factor factor, Factor.Effects effects, double mean, double variance, double criterion) {

  static Fit at(Crossed crossed, Thetas thetas) {
    var factor = crossed.factor(thetas);
    var centred = crossed.centred();
    int marks = centred.length;
    var ones = new double[marks];
    Arrays.fill(ones, 1);
    var ofOnes = factor.fit(ones);
    double information = factor.rest(ones, ofOnes);
    var ofScores = factor.fit(centred);
    double offset = across(factor, ofScores, centred) / information;
    var effects = ofScores.less(offset, ofOnes);
    var values = new double[marks];
    Arrays.setAll(values, i -> centred[i] - offset);
    double rest = factor.rest(values, effects);
    int free = marks - 1;
    double criterion =
        factor.logDeterminant()
            + StrictMath.log(information)
            + free * (1 + StrictMath.log(2 * Math.PI * rest / free));
    double mean = crossed.design().mean() + offset;
    return new Fit(factor, effects, mean, rest / free, criterion);
  }

  /// 1ᵀ(y − ZΛu): what the plain sum leaves when the effects have taken their part.
  private static double across(Factor factor, Factor.Effects effects, double[] values) {
    var many = factor.crossed().design().many().of();
    var few = factor.crossed().design().few().of();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum +=
          values[i]
              - factor.thetas().many() * effects.many()[many[i]]
              - factor.thetas().few() * effects.few()[few[i]];
    }
    return sum;
  }

  boolean dossiersAreMany() {
    return factor.crossed().design().dossiersAreMany();
  }

  double thetaOfDossiers() {
    return dossiersAreMany() ? factor.thetas().many() : factor.thetas().few();
  }

  double thetaOfJurors() {
    return dossiersAreMany() ? factor.thetas().few() : factor.thetas().many();
  }

  /// How far each dossier stands from the mean.
  double[] ofDossiers() {
    return scaled(dossiersAreMany() ? effects.many() : effects.few(), thetaOfDossiers());
  }

  double[] ofJurors() {
    return scaled(dossiersAreMany() ? effects.few() : effects.many(), thetaOfJurors());
  }

  private static double[] scaled(double[] values, double by) {
    return Arrays.stream(values).map(value -> value * by).toArray();
  }
}
