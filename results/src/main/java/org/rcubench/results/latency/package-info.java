/**
 * How long operations took: one HdrHistogram a role, iteration and fork, in a log of HdrHistogram's
 * own format for each workload, so that its viewers open it too.
 */
package org.rcubench.results.latency;
