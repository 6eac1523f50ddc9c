package org.toguna.calibration;

/// Chance that anybody can repeat. The n-th number is SplitMix64's n-th after the seed (Steele, Lea
/// and Flood, « Fast Splittable Pseudorandom Number Generators », OOPSLA 2014), its upper 53 bits
/// plus a half as a share of 2⁵³, carried to the normal distribution by algorithm AS 241, PPND16
/// (Wichura, « The Percentage Points of the Normal Distribution », Applied Statistics 37, 1988).
@SuppressWarnings("FloatingPointLiteralPrecision") // they stand as they were published
final class Chance {
  /// Published and never changed.
  static final long SEED = 2026_01_29L;

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Chance() {}

  /// The number at a place from 0 on, standard normal.
  static double normal(long place) {
    return quantile(((bits(place) >>> 11) + 0.5) * 0x1p-53);
  }

  static long bits(long place) {
    long z = SEED + (place + 1) * STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static final double[] NEAR = {
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3
  };
  private static final double[] UNDER_NEAR = {
    1,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3
  };
  private static final double[] FAR = {
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4
  };
  private static final double[] UNDER_FAR = {
    1,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] FARTHEST = {
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7
  };
  private static final double[] UNDER_FARTHEST = {
    1,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };

  /// The value that a standard normal variable stays under with chance `p`.
  static double quantile(double p) {
    double off = p - 0.5;
    if (Math.abs(off) <= 0.425) {
      double r = 0.180625 - off * off;
      return off * polynomial(NEAR, r) / polynomial(UNDER_NEAR, r);
    }
    double r = Math.sqrt(-StrictMath.log(off < 0 ? p : 1 - p));
    double value =
        r <= 5
            ? polynomial(FAR, r - 1.6) / polynomial(UNDER_FAR, r - 1.6)
            : polynomial(FARTHEST, r - 5) / polynomial(UNDER_FARTHEST, r - 5);
    return off < 0 ? -value : value;
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
