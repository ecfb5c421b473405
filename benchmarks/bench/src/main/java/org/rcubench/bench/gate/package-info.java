/**
 * Tells whether there is a regression, and writes what was found for people and for CI servers.
 *
 * <p>What is found comes from one of two rooms: {@code pairs} has two jars run side by side, {@code
 * stored} compares two runs that lie on disk. Both judge {@code curves} beside the points. {@code
 * selftest} runs one jar against itself, to see how far the verdicts of the first can be trusted.
 */
package org.rcubench.bench.gate;
