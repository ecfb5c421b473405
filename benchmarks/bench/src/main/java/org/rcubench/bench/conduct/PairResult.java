package org.rcubench.bench.conduct;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.NaNPolicy;

/**
 * What a pair measured.
 *
 * @param first the side that was started first
 * @param unit JMH's unit of the scores
 * @param base the scores of the base's iterations
 * @param head the scores of the head's, as many
 * @param spent what it took, the start of the forks included
 */
public record PairResult(
    Side first, String unit, List<Double> base, List<Double> head, Duration spent) {
  private static final Median MEDIAN = Median.withDefaults().with(NaNPolicy.EXCLUDE);

  /** What a normal distribution's deviation is in median absolute deviations. */
  private static final double NORMAL_BY_MAD = 1.4826;

  /** How much farther a median of many normal values scatters than their mean. */
  private static final double MEDIAN_BY_MEAN = Math.sqrt(Math.PI / 2);

  /** Takes unmodifiable copies. */
  public PairResult {
    base = List.copyOf(base);
    head = List.copyOf(head);
    if (base.size() != head.size()) {
      throw new IllegalArgumentException("base and head have different numbers of iterations");
    }
  }

  /**
   * A pair of which only the summary is known, as a single step.
   *
   * @param first the side that was started first
   * @param unit JMH's unit of the score
   * @param base the median of the base
   * @param slowdown its {@link #slowdown()}
   * @param spent what it took
   * @return the pair
   */
  public static PairResult summedUp(
      Side first, String unit, double base, double slowdown, Duration spent) {
    double head = base * Math.exp(isThroughput(unit) ? -slowdown : slowdown);
    return new PairResult(first, unit, List.of(base), List.of(head), spent);
  }

  /** {@return the same with base and head in each other's place} */
  public PairResult mirrored() {
    return new PairResult(first.other(), unit, /* base= */ head, /* head= */ base, spent);
  }

  /**
   * The median of a side's iterations.
   *
   * @param side the side
   */
  public double median(Side side) {
    List<Double> scores = side == Side.BASE ? base : head;
    return MEDIAN.evaluate(scores.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * How much slower the head was: the median over the steps, each of which sets a turn of the base
   * against the turn of the head beside it. What came over the machine in the middle of the pair
   * then counts for no more than the steps that it fell on; in the ratio of the sides' medians it
   * would count for more.
   *
   * @return the logarithm of a ratio of time; not finite if a side got nothing done
   */
  public double slowdown() {
    double median = MEDIAN.evaluate(steps());
    return isThroughput(unit) ? -median : median;
  }

  /**
   * How much of the scatter of pairs comes from within them: the standard error of {@link
   * #slowdown()} by the scatter of the steps, as if they were independent. Where pairs scatter by
   * much more than this, their forks differ, and only more pairs help; where they do not, more
   * turns help, too.
   *
   * @return a standard deviation of logarithms; not finite with a single step
   */
  public double noise() {
    double[] steps = steps();
    double median = MEDIAN.evaluate(steps);
    double[] away = Arrays.stream(steps).map(step -> Math.abs(step - median)).toArray();
    return steps.length == 1
        ? Double.NaN
        : NORMAL_BY_MAD * MEDIAN.evaluate(away) * MEDIAN_BY_MEAN / Math.sqrt(steps.length);
  }

  /** The logarithm of head over base, step by step. */
  private double[] steps() {
    return IntStream.range(0, base.size())
        .mapToDouble(step -> Math.log(head.get(step) / base.get(step)))
        .toArray();
  }

  /**
   * The logarithm of the time that an operation takes one of several threads, in any unit, the same
   * for all pairs of a benchmark; not finite if it got nothing done. The head's is the base's and
   * {@link #slowdown()}, so that both see the same machine.
   */
  public double time(Side side, int threads) {
    double log = Math.log(median(Side.BASE));
    double base = isThroughput(unit) ? Math.log(threads) - log : log;
    return side == Side.BASE ? base : base + slowdown();
  }

  /** JMH's units of throughput are operations per time, all others time per operation. */
  private static boolean isThroughput(String unit) {
    return unit.startsWith("ops/");
  }
}
