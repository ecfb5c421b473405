package org.rcubench.results.environment;

/**
 * Processor time, in clock ticks summed over the processors.
 *
 * @param total all of it, idle time included
 * @param stolen the part that the hypervisor gave to others
 */
public record CpuTime(long total, long stolen) {

  /**
   * The share that was stolen since an earlier reading.
   *
   * @param earlier a reading taken before this one
   * @return percent, at least 0; 0 if no time has passed
   */
  public double stealPercentSince(CpuTime earlier) {
    long elapsed = total - earlier.total;
    // The kernel's count of stolen ticks may step back, as after a live migration.
    long lost = Math.max(0, stolen - earlier.stolen);
    return elapsed <= 0 ? 0 : 100.0 * lost / elapsed;
  }
}
