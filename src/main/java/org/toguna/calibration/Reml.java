package org.toguna.calibration;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/// Finds the [Thetas] under which the marks are most likely, by Powell's BOBYQA as lme4 does. It
/// moves on t / (1 + t), so that both ends are within reach: 0, where a factor plays no part, and
/// [#MOST], where marks agree but for a thousandth.
final class Reml {
  /// The largest theta: beyond it chance plays no part.
  static final double MOST = 999;

  private static final double UPPER = MOST / (1 + MOST);
  private static final int INTERPOLATION_POINTS = 6;
  private static final double FIRST_STEP = 0.15;
  private static final double LAST_STEP = 1e-6;
  private static final double NEAR_NOTHING = 1e-3;
  private static final int MOST_TRIES = 5_000;

  private final Crossed crossed;

  private Reml(Crossed crossed) {
    this.crossed = crossed;
  }

  static Fit fit(Design design) {
    return new Reml(new Crossed(design)).best();
  }

  private Fit best() {
    MultivariateFunction criterion = point -> Fit.at(crossed, thetas(point)).criterion();
    var found =
        new BOBYQAOptimizer(INTERPOLATION_POINTS, FIRST_STEP, LAST_STEP)
            .optimize(
                new MaxEval(MOST_TRIES),
                new ObjectiveFunction(criterion),
                GoalType.MINIMIZE,
                new InitialGuess(new double[] {0.4, 0.4}),
                new SimpleBounds(new double[] {0, 0}, new double[] {UPPER, UPPER}));
    return withoutTraces(Fit.at(crossed, thetas(found.getPoint())));
  }

  private static Thetas thetas(double[] point) {
    return new Thetas(theta(point[0]), theta(point[1]));
  }

  private static double theta(double place) {
    double inside = Math.clamp(place, 0, UPPER);
    return inside / (1 - inside);
  }

  /// A trace of a factor is taken for nothing where nothing is at least as likely.
  private Fit withoutTraces(Fit fit) {
    var thetas = fit.factor().thetas();
    var best = fit;
    if (thetas.many() > 0 && thetas.many() < NEAR_NOTHING) {
      best = better(best, new Thetas(0, thetas.few()));
    }
    if (thetas.few() > 0 && thetas.few() < NEAR_NOTHING) {
      best = better(best, new Thetas(best.factor().thetas().many(), 0));
    }
    return best;
  }

  private Fit better(Fit than, Thetas thetas) {
    var other = Fit.at(crossed, thetas);
    return other.criterion() <= than.criterion() ? other : than;
  }
}
