package org.rcubench.torture;

import java.util.List;
import org.rcubench.rcu.RcuStatistics;

/**
 * What several domains, one after the other, said of themselves.
 *
 * @param count how many grace periods ended
 * @param callers how many waits those served; more than {@code count} when callers shared
 * @param meanNanos how long they took on average
 * @param p99Nanos how long 99 percent of them took at most, in the worst of the domains
 * @param maxNanos how long the longest took
 * @param stallReports how many reports of stalls were made
 * @param backlogPeak the most callbacks that were pending at once
 * @param batches in how many batches the callbacks ran
 */
public record GracePeriodTimes(
    long count,
    long callers,
    double meanNanos,
    long p99Nanos,
    long maxNanos,
    long stallReports,
    long backlogPeak,
    long batches) {

  static GracePeriodTimes of(List<RcuStatistics> domains) {
    long count = 0;
    long callers = 0;
    double nanos = 0;
    long p99 = 0;
    long max = 0;
    long stalls = 0;
    long peak = 0;
    long batches = 0;
    for (RcuStatistics domain : domains) {
      count += domain.gracePeriods();
      callers += domain.callers();
      nanos += domain.latencies().mean() * domain.latencies().count();
      p99 = Math.max(p99, domain.latencies().percentile(99));
      max = Math.max(max, domain.latencies().max());
      stalls += domain.stalls();
      peak = Math.max(peak, domain.backlogPeak());
      batches += domain.batches();
    }
    return new GracePeriodTimes(
        count, callers, count == 0 ? 0 : nanos / count, p99, max, stalls, peak, batches);
  }
}
