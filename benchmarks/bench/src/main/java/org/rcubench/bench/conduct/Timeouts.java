package org.rcubench.bench.conduct;

import java.time.Duration;

/**
 * How long to wait for a process before it is taken to hang.
 *
 * @param begin from its start to its first iteration
 * @param setUp beyond the turn of the first iteration, in which JMH sets up what lasts for the
 *     trial
 * @param iterate beyond every other turn: JMH lets every thread finish what it does
 * @param end from its last iteration to its end
 */
public record Timeouts(Duration begin, Duration setUp, Duration iterate, Duration end) {
  public static Timeouts defaults() {
    return new Timeouts(
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(1));
  }
}
