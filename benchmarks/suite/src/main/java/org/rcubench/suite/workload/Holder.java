package org.rcubench.suite.workload;

/**
 * The smallest thing to read behind a pointer.
 *
 * @param number what is read
 */
record Holder(long number) {}
