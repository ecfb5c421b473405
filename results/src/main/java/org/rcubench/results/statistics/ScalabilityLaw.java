package org.rcubench.results.statistics;

/**
 * The universal scalability law: what N threads complete together is {@code lambda N / (1 + sigma
 * (N - 1) + kappa N (N - 1))}.
 *
 * <p>Source: N. J. Gunther, <em>A Simple Capacity Model of Massively Parallel Transaction
 * Systems</em>, CMG 1993; with a scale of its own instead of the first measured point in the
 * author's later writings.
 *
 * @param lambda what one thread would complete alone
 * @param sigma contention: what each further thread adds to the time of an operation by waiting, in
 *     times that one thread takes alone
 * @param kappa coherency: what each further pair of threads adds by keeping each other informed
 */
public record ScalabilityLaw(double lambda, double sigma, double kappa) {

  /**
   * What threads complete together.
   *
   * @param threads how many
   * @return operations in the unit of {@link #lambda}
   */
  public double at(double threads) {
    return lambda * threads / slowDown(threads);
  }

  /**
   * How much longer an operation takes among threads than alone.
   *
   * @param threads how many
   * @return a factor, 1 where threads do not disturb each other
   */
  public double slowDown(double threads) {
    return 1 + sigma * (threads - 1) + kappa * threads * (threads - 1);
  }

  /** {@return the threads beyond which more complete less; infinite if more never complete less} */
  public double peak() {
    if (sigma >= 1) {
      return 1;
    }
    return kappa == 0 ? Double.POSITIVE_INFINITY : Math.max(1, Math.sqrt((1 - sigma) / kappa));
  }
}
