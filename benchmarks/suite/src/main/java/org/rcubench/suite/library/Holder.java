package org.rcubench.suite.library;

/**
 * The smallest thing to read behind a pointer.
 *
 * @param number what is read
 */
record Holder(long number) {}
