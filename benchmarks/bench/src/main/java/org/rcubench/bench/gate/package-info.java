/**
 * Tells whether there is a regression, and writes the findings for people and for CI servers.
 *
 * <p>Findings come from one of two rooms: {@code pairs} runs two jars side by side, {@code stored}
 * compares two runs that lie on disk. Both judge {@code curves} beside the rows. {@code selftest}
 * runs one jar against itself, to see how far verdicts on pairs can be trusted.
 */
package org.rcubench.bench.gate;
