/**
 * What JMH's threads bring to a workload: the fork's strategy, a session for each thread, the turns
 * of updaters, latencies, the counters beside them, and work of a known length. A workload says
 * what is read and changed; who does it, when, and what is recorded is here.
 */
package org.rcubench.suite.harness;
