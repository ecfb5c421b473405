package org.rcubench.rcu;

/**
 * What a domain has done since it was opened, as read at one moment. The numbers are read one after
 * the other while the domain goes on, so they need not add up to the last one.
 *
 * @param gracePeriods how many grace periods have ended
 * @param callers how many waits those have served: {@code synchronize}, and batches of callbacks;
 *     above {@code gracePeriods} when callers shared
 * @param latencies how long the grace periods took, in nanoseconds
 * @param stalls how many stall reports were made
 * @param enqueued how many callbacks were taken
 * @param invoked how many of them have run, those that threw included
 * @param failed how many of them threw
 * @param backlogPeak the most callbacks that were pending at once
 * @param batches in how many batches they ran
 */
public record RcuStatistics(
    long gracePeriods,
    long callers,
    LatencyHistogram latencies,
    long stalls,
    long enqueued,
    long invoked,
    long failed,
    long backlogPeak,
    long batches) {

  static final RcuStatistics NONE =
      new RcuStatistics(0, 0, new LatencyHistogram.Recorder().histogram(), 0, 0, 0, 0, 0, 0);

  /** {@return how many callbacks are pending} */
  public long backlog() {
    return enqueued - invoked;
  }
}
