/**
 * What JMH's threads bring to a workload: the strategy, a session for each thread, the pace of
 * updaters, latencies, the counters beside them, and work of a known length. A workload says what
 * is read and changed; who does it, when, and what is recorded is here.
 *
 * <p>Where threads only read, {@link org.rcubench.suite.harness.Protection.PerIteration} gives each
 * iteration a strategy of its own; where they update too, what they changed outlives the iteration,
 * and so does the strategy.
 */
package org.rcubench.suite.harness;
