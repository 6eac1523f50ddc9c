package org.toguna.assignment;

import java.util.Arrays;

/// The inverse of a small square matrix, kept while its columns change one by one.
final class Inverse {
  private static final double TINY = 1e-11;

  private final int size;
  private double[][] rows;

  Inverse(int size) {
    this.size = size;
    this.rows = new double[size][size];
  }

  /// Starts from a diagonal of ones with signs.
  void diagonal(int place, double sign) {
    rows[place][place] = sign;
  }

  double[] row(int place) {
    return rows[place];
  }

  /// Adds a multiple of a column's product to a sum.
  void addTo(double[] sum, Column column, double times) {
    for (int c = 0; c < column.rows.length; c++) {
      double by = column.counts[c] * times;
      for (int i = 0; i < size; i++) {
        sum[i] += rows[i][column.rows[c]] * by;
      }
    }
  }

  /// The column at `place` becomes the one whose product with this inverse is `alpha`.
  void replace(int place, double[] alpha) {
    var pivot = rows[place];
    double by = 1 / alpha[place];
    for (int k = 0; k < size; k++) {
      pivot[k] *= by;
    }
    for (int i = 0; i < size; i++) {
      double times = alpha[i];
      if (i != place && Math.abs(times) > TINY) {
        subtract(rows[i], pivot, times);
      }
    }
  }

  private static void subtract(double[] from, double[] what, double times) {
    for (int k = 0; k < from.length; k++) {
      from[k] -= times * what[k];
    }
  }

  /// Inverts anew what is given by columns.
  void of(double[][] columns) {
    var matrix = new double[size][2 * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        matrix[i][k] = columns[k][i];
      }
      matrix[i][size + i] = 1;
    }
    for (int k = 0; k < size; k++) {
      eliminate(matrix, k);
    }
    rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOfRange(matrix[i], size, 2 * size);
    }
  }

  private void eliminate(double[][] matrix, int k) {
    int at = k;
    for (int i = k + 1; i < size; i++) {
      at = Math.abs(matrix[i][k]) > Math.abs(matrix[at][k]) ? i : at;
    }
    var pivot = matrix[at];
    matrix[at] = matrix[k];
    matrix[k] = pivot;
    double by = 1 / pivot[k];
    for (int c = k; c < 2 * size; c++) {
      pivot[c] *= by;
    }
    for (int i = 0; i < size; i++) {
      double times = matrix[i][k];
      if (i != k && times != 0) {
        for (int c = k; c < 2 * size; c++) {
          matrix[i][c] -= times * pivot[c];
        }
      }
    }
  }
}
