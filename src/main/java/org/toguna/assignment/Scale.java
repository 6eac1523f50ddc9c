package org.toguna.assignment;

/// Into how many parts a unit is divided for prices, and a grain of chance-like noise, the same
/// every time, that makes one best assignment out of many equal ones while prices are sought.
record Scale(long parts, long noise, long most) {
  private static final int SCORE_BITS = 40;
  private static final int SUM_BITS = 56;
  private static final int MOST_PARTS = 30;

  static Scale of(Model model) {
    long most = 1;
    for (int d = 0; d < model.dossiers(); d++) {
      for (int j = 0; j < model.jurors(); j++) {
        if (model.task().affinities().isOpen(d, j)) {
          most = Math.max(most, Math.abs(model.weights()[d][j]));
        }
      }
    }
    long pairs = (long) model.dossiers() * model.task().perDossier();
    int score = SCORE_BITS - bits(most);
    int sum = SUM_BITS - bits(most) - bits(pairs);
    long parts = 1L << Math.max(0, Math.min(MOST_PARTS, Math.min(score, sum)));
    return new Scale(parts, parts / (4 * pairs), most * parts);
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /// The gains in parts, with the grain of noise.
  long[][] grained(Model model) {
    var grained = new long[model.dossiers()][model.jurors()];
    for (int d = 0; d < grained.length; d++) {
      for (int j = 0; j < grained[d].length; j++) {
        if (model.task().affinities().isOpen(d, j)) {
          grained[d][j] = model.weights()[d][j] * parts + grain(d, j);
        }
      }
    }
    return grained;
  }

  private long grain(int dossier, int juror) {
    return noise == 0 ? 0 : Long.remainderUnsigned(mixed(((long) dossier << 20) + juror), noise);
  }

  /// The finishing step of SplitMix64.
  static long mixed(long seed) {
    long z = (seed + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
