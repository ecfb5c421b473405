package org.rcubench.results.jmh;

import java.util.List;

/**
 * What JMH says of one metric.
 *
 * @param unit the unit, in JMH's spelling
 * @param forks the values of each fork's iterations; no fork empty
 */
record JmhMetric(String unit, List<List<Double>> forks) {
  JmhMetric {
    forks = forks.stream().filter(fork -> !fork.isEmpty()).map(List::copyOf).toList();
  }
}
