/**
 * Workloads: a structure with reads and updates on it, one JMH class each, named after the
 * workload.
 *
 * <p>A workload knows nothing of any named strategy: it reads and updates by a {@link
 * org.rcubench.suite.strategy.Session}. Where threads only read, they take it from {@link
 * org.rcubench.suite.harness.ThreadSession}; where they update too, the workload is one of {@link
 * org.rcubench.suite.harness.ReadersAndUpdaters}. To add one, write the JMH class and register it
 * by one line in {@link org.rcubench.suite.workload.Workloads}.
 *
 * <p>Speed is measured as throughput and told as cost: the threads' time over the operations that
 * they completed together. A mean over threads of the time per operation, which JMH's average-time
 * mode gives, lets one starved thread of an unfair lock outweigh all the others.
 */
package org.rcubench.suite.workload;
