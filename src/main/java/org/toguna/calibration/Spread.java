package org.toguna.calibration;

import java.util.Arrays;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;

/// How sure each effect is: its variance given the marks, the mean and the variances, which is what
/// lme4 calls `condVar`.
///
/// @param dossiers standard deviations, in points
/// @param jurors standard deviations, in points
record Spread(double[] dossiers, double[] jurors) {

  static Spread of(Fit fit) {
    int few = fit.factor().few();
    var root = fit.factor().lower().clone();
    TriangularSolver_DDRM.invertLower(root, few);
    var turned = turned(root, few);
    var ofFew = ofFew(fit, turned, few);
    var ofMany = ofMany(fit, turned);
    return fit.dossiersAreMany() ? new Spread(ofMany, ofFew) : new Spread(ofFew, ofMany);
  }

  /// The inverse of the Cholesky factor, its columns as rows; above the diagonal it is empty.
  private static double[] turned(double[] root, int size) {
    var turned = new double[root.length];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        turned[j * size + i] = root[i * size + j];
      }
    }
    return turned;
  }

  private static double[] ofFew(Fit fit, double[] turned, int few) {
    var deviations = new double[few];
    for (int j = 0; j < few; j++) {
      double relative = 0;
      for (int i = j; i < few; i++) {
        relative += turned[j * few + i] * turned[j * few + i];
      }
      deviations[j] = deviation(fit, fit.factor().thetas().few(), relative);
    }
    return deviations;
  }

  private static double[] ofMany(Fit fit, double[] turned) {
    var factor = fit.factor();
    double both = factor.thetas().many() * factor.thetas().few();
    var deviations = factor.crossed().squaredRowSums(turned);
    Arrays.setAll(
        deviations,
        i -> {
          double own = 1 / factor.diagonal()[i];
          double relative = own + own * own * both * both * deviations[i];
          return deviation(fit, factor.thetas().many(), relative);
        });
    return deviations;
  }

  private static double deviation(Fit fit, double theta, double relative) {
    return theta * Math.sqrt(fit.variance() * relative);
  }
}
