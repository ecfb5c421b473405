package org.rcubench.torture;

/**
 * A check that failed.
 *
 * @param check which
 * @param details what was seen
 * @param thread the name of the thread that saw it
 * @param conditions how the domain was opened
 * @param nanos when, since the torture of this flavor or twin began
 */
record Failure(Check check, String details, String thread, String conditions, long nanos) {
  @Override
  public String toString() {
    return "%s: %s: %s (thread %s, after %.3f s, %s)"
        .formatted(check, check.broken(), details, thread, nanos / 1e9, conditions);
  }
}
