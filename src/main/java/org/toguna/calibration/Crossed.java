package org.toguna.calibration;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// Mixed model equations of `mark = mean + dossier + juror + chance`, with dossier and juror as
/// crossed random effects, for given [Thetas]. In the notation of Bates, Mächler, Bolker and
/// Walker, « Fitting Linear Mixed-Effects Models Using lme4 », Journal of Statistical Software 67
/// (1), 2015, section 3: the spherical effects u solve (ΛᵀZᵀZΛ + I) u = ΛᵀZᵀ(y − Xβ). The part of
/// the factor with more levels is diagonal; it is eliminated, and what is left for the other (the
/// Schur complement) is small and dense.
final class Crossed {
  private final Design design;
  private final int[] manyOf;
  private final int[] fewOf;
  private final int[] manyCounts;
  private final int[] fewCounts;
  private final int[] byMany;
  private final double[] centred;

  Crossed(Design design) {
    this.design = design;
    manyOf = design.many().of();
    fewOf = design.few().of();
    manyCounts = design.many().counts();
    fewCounts = design.few().counts();
    byMany = grouped(manyOf, manyCounts);
    double mean = design.mean();
    centred = Arrays.stream(design.scores()).map(score -> score - mean).toArray();
  }

  /// The marks one level after the other, in their fixed order within each.
  private static int[] grouped(int[] of, int[] counts) {
    var next = new int[counts.length];
    for (int level = 1; level < counts.length; level++) {
      next[level] = next[level - 1] + counts[level - 1];
    }
    var marks = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      marks[next[of[i]]++] = i;
    }
    return marks;
  }

  Design design() {
    return design;
  }

  /// The scores less their plain mean.
  double[] centred() {
    return centred;
  }

  Factor factor(Thetas thetas) {
    var diagonal = new double[manyCounts.length];
    for (int i = 0; i < diagonal.length; i++) {
      diagonal[i] = thetas.many() * thetas.many() * manyCounts[i] + 1;
    }
    int few = fewCounts.length;
    var complement = complement(thetas, diagonal, few);
    var cholesky = DecompositionFactory_DDRM.chol(few, true);
    if (!cholesky.decompose(complement)) {
      throw new IllegalStateException("The equations have no Cholesky factor at " + thetas);
    }
    return new Factor(this, thetas, diagonal, cholesky.getT(new DMatrixRMaj(few, few)).getData());
  }

  private DMatrixRMaj complement(Thetas thetas, double[] diagonal, int few) {
    var matrix = new DMatrixRMaj(few, few);
    var cells = matrix.getData();
    double both = thetas.many() * thetas.few();
    int from = 0;
    for (int i = 0; i < diagonal.length; i++) {
      int to = from + manyCounts[i];
      double weight = both * both / diagonal[i];
      for (int p = from; p < to; p++) {
        int row = fewOf[byMany[p]] * few;
        for (int q = from; q < to; q++) {
          cells[row + fewOf[byMany[q]]] -= weight;
        }
      }
      from = to;
    }
    for (int j = 0; j < few; j++) {
      cells[j * few + j] += thetas.few() * thetas.few() * fewCounts[j] + 1;
    }
    return matrix;
  }

  /// For each level of the factor with more of them, the sum of what its marks' other levels have.
  double[] acrossToMany(double[] ofFew) {
    var sums = new double[manyCounts.length];
    for (int i = 0; i < manyOf.length; i++) {
      sums[manyOf[i]] += ofFew[fewOf[i]];
    }
    return sums;
  }

  double[] acrossToFew(double[] ofMany) {
    var sums = new double[fewCounts.length];
    for (int i = 0; i < manyOf.length; i++) {
      sums[fewOf[i]] += ofMany[manyOf[i]];
    }
    return sums;
  }

  /// For each level of the factor with more of them, the squared length of the sum of those rows of
  /// a square matrix that are its marks' other levels.
  double[] squaredRowSums(double[] matrix) {
    int few = fewCounts.length;
    var lengths = new double[manyCounts.length];
    var sum = new double[few];
    int from = 0;
    for (int i = 0; i < lengths.length; i++) {
      int to = from + manyCounts[i];
      Arrays.fill(sum, 0);
      for (int p = from; p < to; p++) {
        int row = fewOf[byMany[p]] * few;
        for (int j = 0; j < few; j++) {
          sum[j] += matrix[row + j];
        }
      }
      for (int j = 0; j < few; j++) {
        lengths[i] += sum[j] * sum[j];
      }
      from = to;
    }
    return lengths;
  }
}
