/**
 * How long operations took: one HdrHistogram a role and iteration, in a log of HdrHistogram's own
 * format for each fork, so that its viewers open it too.
 */
package org.rcubench.results.latency;
