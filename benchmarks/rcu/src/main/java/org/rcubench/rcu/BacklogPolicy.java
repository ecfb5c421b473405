package org.rcubench.rcu;

/**
 * What {@link Rcu#call} and {@link Rcu#retire} do when as many callbacks are pending as {@link
 * RcuOptions#backlogLimit()} allows. In each case memory stays bounded however slow a reader is.
 */
public enum BacklogPolicy {
  /**
   * The caller does the reclaimer's work, waiting for a grace period and running callbacks itself,
   * until there is room. Callbacks then run in the caller's thread.
   */
  HELP,
  /** The caller waits until the reclaimer has made room. */
  WAIT,
  /** The caller gets a {@link java.util.concurrent.RejectedExecutionException}. */
  FAIL
}
