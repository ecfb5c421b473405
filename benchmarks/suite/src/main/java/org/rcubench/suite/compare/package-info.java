/**
 * Tells whether there is a regression, and writes what was found for people and for CI servers.
 *
 * <p>What is found comes from one of two rooms: {@code lockstep} runs two jars side by side. {@code
 * selftest} runs one jar against itself, to see how far the verdicts of the first can be trusted.
 */
package org.rcubench.suite.compare;
