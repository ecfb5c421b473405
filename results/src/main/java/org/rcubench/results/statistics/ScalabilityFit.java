package org.rcubench.results.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Fits the law by least squares of the logarithm of throughput: noise is a share of what is
 * measured, and throughputs differ by orders of magnitude, so that residuals in absolute terms
 * would see the greatest alone.
 *
 * <p>Neither contention nor coherency can be negative. A parameter whose free fit is negative is
 * held at 0, and the others are fitted again; of the fits that result, the nearest is taken.
 */
final class ScalabilityFit {
  private static final int MOST_EVALUATIONS = 500;

  /** Below this the slow-down is no time at all, and its logarithm a wall that fits turn from. */
  private static final double LEAST_SLOW_DOWN = 1e-9;

  private static final double TOLERANCE = 1e-9;

  private ScalabilityFit() {}

  /**
   * What some threads completed together.
   *
   * @param threads how many
   * @param throughput what they completed; of several forks, the geometric mean, which leaves the
   *     least squares of logarithms where they are
   * @param forks how many forks it stands for
   */
  record Observation(double threads, double throughput, int forks) {
    double root() {
      return Math.sqrt(forks);
    }
  }

  /** Which parameters are fitted; the others are 0. */
  private record Free(boolean sigma, boolean kappa) {
    int count() {
      return 1 + (sigma ? 1 : 0) + (kappa ? 1 : 0);
    }

    /**
     * A start near the end: the time of an operation is linear in the parameters' products, and the
     * least squares of its relative residuals are found at once.
     */
    double[] start(List<Observation> observations) {
      double[][] rows = new double[observations.size()][count()];
      for (int i = 0; i < rows.length; i++) {
        Observation each = observations.get(i);
        double scale = each.root() * each.throughput() / each.threads();
        rows[i][0] = scale;
        if (sigma) {
          rows[i][1] = scale * (each.threads() - 1);
        }
        if (kappa) {
          rows[i][count() - 1] = scale * each.threads() * (each.threads() - 1);
        }
      }
      double[] products =
          new QRDecomposition(new Array2DRowRealMatrix(rows, false))
              .getSolver()
              .solve(
                  new ArrayRealVector(
                      observations.stream().mapToDouble(Observation::root).toArray(), false))
              .toArray();
      double[] start = new double[count()];
      start[0] = -Math.log(Math.max(products[0], LEAST_SLOW_DOWN));
      for (int i = 1; i < start.length; i++) {
        start[i] = Math.max(0, products[i] / Math.max(products[0], LEAST_SLOW_DOWN));
      }
      return start;
    }

    ScalabilityLaw law(RealVector point) {
      return new ScalabilityLaw(
          Math.exp(point.getEntry(0)),
          sigma ? point.getEntry(1) : 0,
          kappa ? point.getEntry(count() - 1) : 0);
    }
  }

  /** A fit, and the root of the sum of its squared residuals. */
  private record Fit(ScalabilityLaw law, double cost) {
    boolean isPossible() {
      return law.sigma() >= 0 && law.kappa() >= 0;
    }
  }

  /**
   * The law nearest to what was observed.
   *
   * @param observations of positive throughputs
   * @return empty if no fit converges
   */
  static Optional<ScalabilityLaw> of(List<Observation> observations) {
    Optional<Fit> free = fit(observations, new Free(true, true));
    if (free.filter(Fit::isPossible).isPresent()) {
      return free.map(Fit::law);
    }
    return Stream.of(new Free(true, false), new Free(false, true), new Free(false, false))
        .flatMap(some -> fit(observations, some).stream())
        .filter(Fit::isPossible)
        .min(Comparator.comparingDouble(Fit::cost))
        .map(Fit::law);
  }

  private static Optional<Fit> fit(List<Observation> observations, Free free) {
    try {
      Optimum optimum =
          new LevenbergMarquardtOptimizer()
              .withCostRelativeTolerance(TOLERANCE)
              .withParameterRelativeTolerance(TOLERANCE)
              .optimize(
                  new LeastSquaresBuilder()
                      .model(point -> model(observations, free, point))
                      .target(
                          observations.stream()
                              .mapToDouble(each -> each.root() * Math.log(each.throughput()))
                              .toArray())
                      .start(free.start(observations))
                      .maxEvaluations(MOST_EVALUATIONS)
                      .maxIterations(MOST_EVALUATIONS)
                      .build());
      return Optional.of(new Fit(free.law(optimum.getPoint()), optimum.getCost()));
    } catch (MathRuntimeException e) {
      // Out of evaluations, or at a point from which no step leads on.
      return Optional.empty();
    }
  }

  /** The logarithms of the throughputs that the law gives, and how they change. */
  private static Pair<RealVector, RealMatrix> model(
      List<Observation> observations, Free free, RealVector point) {
    ScalabilityLaw law = free.law(point);
    double[] values = new double[observations.size()];
    double[][] jacobian = new double[observations.size()][free.count()];
    for (int i = 0; i < values.length; i++) {
      double threads = observations.get(i).threads();
      double slowDown = Math.max(LEAST_SLOW_DOWN, law.slowDown(threads));
      double root = observations.get(i).root();
      values[i] = root * (point.getEntry(0) + Math.log(threads) - Math.log(slowDown));
      jacobian[i][0] = root;
      if (free.sigma()) {
        jacobian[i][1] = root * (1 - threads) / slowDown;
      }
      if (free.kappa()) {
        jacobian[i][free.count() - 1] = root * threads * (1 - threads) / slowDown;
      }
    }
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
  }
}
