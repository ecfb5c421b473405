package org.rcubench.results.statistics;

/**
 * A number with its 95% interval.
 *
 * @param value the estimate
 * @param low the interval's lower end; NaN if there are too few forks for an interval
 * @param high the interval's upper end; NaN if there are too few forks for an interval
 * @param forks how many forks stand behind it; of a ratio, the fewer of the two
 */
public record Estimate(double value, double low, double high, int forks) {

  /** The fewest forks that carry an interval. */
  public static final int FEWEST_FORKS = 3;

  /** {@return whether there are forks enough for an interval} */
  public boolean hasInterval() {
    return !Double.isNaN(low);
  }

  /**
   * The inverse: of a ratio, the same the other way round.
   *
   * @return one over the number, whose interval's ends change places
   */
  public Estimate inverse() {
    return new Estimate(1 / value, 1 / high, 1 / low, forks);
  }

  /**
   * A multiple.
   *
   * @param factor a positive number
   * @return the number times the factor, and its interval too
   */
  public Estimate times(double factor) {
    return new Estimate(factor * value, factor * low, factor * high, forks);
  }
}
