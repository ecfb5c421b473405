/**
 * How many callbacks were pending, and what the heap held, at moments of a benchmark that floods a
 * domain with them: a CSV file for each workload that does, to be drawn over time.
 */
package org.rcubench.results.backlog;
