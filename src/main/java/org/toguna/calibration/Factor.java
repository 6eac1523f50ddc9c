package org.toguna.calibration;

import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;

/// The equations' matrix taken apart at given [Thetas].
///
/// @param diagonal of the factor with more levels
/// @param lower the Cholesky factor of the Schur complement, row after row
record Factor(Crossed crossed, Thetas thetas, double[] diagonal, double[] lower) {

  /// Effects on both factors, in the scale in which each is as large as chance.
  record Effects(double[] many, double[] few) {
    Effects less(double times, Effects other) {
      return new Effects(less(many, times, other.many), less(few, times, other.few));
    }

    private static double[] less(double[] from, double times, double[] other) {
      var rest = new double[from.length];
      for (int i = 0; i < rest.length; i++) {
        rest[i] = from[i] - times * other[i];
      }
      return rest;
    }
  }

  int few() {
    return crossed.design().few().levels();
  }

  /// The effects that fit these values, one for each mark, shrunk towards 0.
  Effects fit(double[] values) {
    var many = crossed.design().many().sums(values);
    var few = crossed.design().few().sums(values);
    for (int i = 0; i < many.length; i++) {
      many[i] *= thetas.many() / diagonal[i];
    }
    var taken = crossed.acrossToFew(many);
    for (int j = 0; j < few.length; j++) {
      few[j] = thetas.few() * (few[j] - thetas.many() * taken[j]);
    }
    TriangularSolver_DDRM.solveL(lower, few, few.length);
    TriangularSolver_DDRM.solveTranL(lower, few, few.length);
    var back = crossed.acrossToMany(few);
    for (int i = 0; i < many.length; i++) {
      many[i] -= thetas.many() * thetas.few() * back[i] / diagonal[i];
    }
    return new Effects(many, few);
  }

  /// What is left of the values, squared and summed, with the penalty on the effects' size.
  double rest(double[] values, Effects effects) {
    var many = crossed.design().many().of();
    var few = crossed.design().few().of();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double rest =
          values[i]
              - thetas.many() * effects.many()[many[i]]
              - thetas.few() * effects.few()[few[i]];
      sum += rest * rest;
    }
    return sum + squares(effects.many()) + squares(effects.few());
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  /// The logarithm of the whole matrix's determinant.
  double logDeterminant() {
    double sum = 0;
    for (double cell : diagonal) {
      sum += StrictMath.log(cell);
    }
    int few = few();
    for (int j = 0; j < few; j++) {
      sum += 2 * StrictMath.log(lower[j * few + j]);
    }
    return sum;
  }
}
