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
    double ratio = median(Side.HEAD) / median(Side.BASE);
    return Math.log(isThroughput() ? 1 / ratio : ratio);
  }

  /** JMH's units of throughput are operations per time, all others time per operation. */
  private boolean isThroughput() {
    return unit.startsWith("ops/");
  }
}
