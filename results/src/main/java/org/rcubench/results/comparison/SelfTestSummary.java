package org.rcubench.results.comparison;

import java.util.List;
import org.rcubench.results.statistics.Estimate;

/**
 * How far the gate can be trusted, by a test of itself.
 *
 * @param spreads how far equals scatter
 * @param powers how often slowdowns were found
 */
public record SelfTestSummary(List<Spread> spreads, List<Power> powers) {
  /** Takes unmodifiable copies. */
  public SelfTestSummary {
    spreads = List.copyOf(spreads);
    powers = List.copyOf(powers);
  }

  /**
   * How far the log-ratios of equals scatter, measured in two ways in the same minutes. Estimates
   * are standard deviations of natural logarithms, 0.03 for 3%; the pairs behind each are counted
   * as its forks.
   *
   * @param strategy the strategy's id
   * @param threads with how many threads
   * @param lockstep between forks that lived at the same time and took turns
   * @param independent between forks that ran one after the other
   */
  public record Spread(String strategy, int threads, Estimate lockstep, Estimate independent) {}

  /**
   * How often comparisons called a row regressed whose head was slowed down on purpose.
   *
   * @param strategy the strategy's id
   * @param threads with how many threads
   * @param slowdownPercent by how much; 0 for equals, of which each one found is a false alarm
   * @param found the share of the comparisons, from 0 to 1; the pairs behind it are counted as its
   *     forks
   */
  public record Power(String strategy, int threads, int slowdownPercent, Estimate found) {}
}
