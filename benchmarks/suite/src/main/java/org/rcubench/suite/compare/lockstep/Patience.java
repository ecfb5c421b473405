package org.rcubench.suite.compare.lockstep;

import java.time.Duration;

/**
 * How long to wait for a process before it is taken to hang.
 *
 * @param begin from its start to its first iteration
 * @param iterate beyond the turn: JMH lets every thread finish what it does
 * @param end from its last word to its end
 */
record Patience(Duration begin, Duration iterate, Duration end) {
  static Patience defaults() {
    return new Patience(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofMinutes(1));
  }
}
