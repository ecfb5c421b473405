package org.rcubench.results.backlog;

/**
 * One look at a domain.
 *
 * @param iteration the measured iteration, from 1
 * @param nanos the time since the iteration began
 * @param backlog how many callbacks were pending
 * @param heapBytes how much of the heap was used, garbage included
 */
public record BacklogPoint(int iteration, long nanos, long backlog, long heapBytes) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the iteration is below 1 or a number negative
   */
  public BacklogPoint {
    if (iteration < 1 || nanos < 0 || backlog < 0 || heapBytes < 0) {
      throw new IllegalArgumentException(
          "iterations count from 1, and the rest is never negative: %d, %d, %d, %d"
              .formatted(iteration, nanos, backlog, heapBytes));
    }
  }
}
