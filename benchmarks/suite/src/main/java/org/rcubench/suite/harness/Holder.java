package org.rcubench.suite.harness;

/**
 * The smallest thing to read behind a pointer.
 *
 * @param number what is read
 */
public record Holder(long number) {}
