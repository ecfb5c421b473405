package org.rcubench.suite.compare.lockstep;

import java.util.List;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What a pair measured.
 *
 * @param first the side that was started first
 * @param unit JMH's unit of the scores
 * @param base the scores of the base's iterations
 * @param head the scores of the head's, as many
 */
public record PairResult(Side first, String unit, List<Double> base, List<Double> head) {
  /** Takes unmodifiable copies. */
  public PairResult {
    base = List.copyOf(base);
    head = List.copyOf(head);
  }

  /**
   * The median of a side's iterations.
   *
   * @param side the side
   */
  public double median(Side side) {
    List<Double> scores = side == Side.BASE ? base : head;
    return Median.withDefaults()
        .evaluate(scores.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * {@return the logarithm of how many times slower the head was; not finite if a side got nothing
   * done}
   */
  public double slowdown() {
    return time(Side.HEAD) - time(Side.BASE);
  }

  /**
   * The logarithm of the time that an operation takes, of all threads together if the benchmark
   * measures throughput; in any unit, the same for all pairs of a benchmark.
   */
  double time(Side side) {
    double log = Math.log(median(side));
    return isThroughput() ? -log : log;
  }

  /**
   * The logarithm of the time that an operation takes one of so many threads; not finite if it got
   * nothing done.
   */
  double time(Side side, int threads) {
    return isThroughput() ? time(side) + Math.log(threads) : time(side);
  }

  /** JMH's units of throughput are operations per time, all others time per operation. */
  private boolean isThroughput() {
    return unit.startsWith("ops/");
  }
}
