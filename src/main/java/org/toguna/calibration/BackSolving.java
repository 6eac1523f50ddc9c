package org.toguna.calibration;

/// Solves Lᵀx = z for many right sides at once, four rows in a go: each number of the large factor
/// is then read once for all right sides.
final class BackSolving {
  private static final int ROWS = 4;

  private final double[] lower;
  private final double[] x;
  private final int size;
  private final int width;

  private BackSolving(double[] lower, double[] x, int size, int width) {
    this.lower = lower;
    this.x = x;
    this.size = size;
    this.width = width;
  }

  /// `x` holds the right sides and then the answers: `size` rows, in each the numbers of all
  /// `width` right sides.
  static void solve(double[] lower, double[] x, int size, int width) {
    var solving = new BackSolving(lower, x, size, width);
    int i = size - 1;
    while (i >= ROWS - 1) {
      solving.rows(i - ROWS + 1);
      i -= ROWS;
    }
    for (; i >= 0; i--) {
      solving.row(i, 0);
    }
  }

  private void rows(int first) {
    for (int i = first + ROWS - 1; i >= first; i--) {
      row(i, first);
    }
    int row = first * size;
    for (int k = 0; k < first; k++) {
      take(
          k * width,
          first * width,
          lower[row + k],
          lower[row + size + k],
          lower[row + 2 * size + k],
          lower[row + 3 * size + k]);
    }
  }

  /// Divides a row by its pivot and takes it from those above it down to `last`.
  private void row(int i, int last) {
    int row = i * width;
    double pivot = lower[i * size + i];
    for (int b = 0; b < width; b++) {
      x[row + b] /= pivot;
    }
    for (int k = last; k < i; k++) {
      double times = lower[i * size + k];
      for (int b = 0; b < width; b++) {
        x[k * width + b] -= times * x[row + b];
      }
    }
  }

  private void take(int from, int row, double first, double second, double third, double fourth) {
    for (int b = 0; b < width; b++) {
      x[from + b] -=
          first * x[row + b]
              + second * x[row + width + b]
              + third * x[row + 2 * width + b]
              + fourth * x[row + 3 * width + b];
    }
  }
}
