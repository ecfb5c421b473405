package org.rcubench.results.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The latencies of one role of one cell: of all forks together, and a curve of each. Of a fork that
 * was added its curve is kept, and not its histogram.
 */
public final class RoleLatencies {
  private static final int DIGITS = 3;

  private final String role;
  private final Histogram all = new Histogram(DIGITS);
  private final List<LatencyCurve> forks = new ArrayList<>();

  /**
   * None yet.
   *
   * @param role the role
   */
  public RoleLatencies(String role) {
    this.role = role;
  }

  /**
   * Takes in what one fork recorded.
   *
   * @param fork its iterations together; not kept
   */
  public void add(Histogram fork) {
    all.add(fork);
    forks.add(LatencyCurve.of(fork));
  }

  /** {@return how many values were recorded} */
  public long count() {
    return all.getTotalCount();
  }

  /** {@return the curve of all forks together} */
  public LatencyCurve together() {
    return LatencyCurve.of(all);
  }

  /** {@return the curve of each fork, in the order in which they were added} */
  public List<LatencyCurve> forks() {
    return List.copyOf(forks);
  }

  /**
   * The percentiles of all forks together.
   *
   * @return as {@link LatencyInterval#percentiles}
   */
  public Map<String, Long> percentiles() {
    return new LatencyInterval(role, 1, all).percentiles();
  }
}
