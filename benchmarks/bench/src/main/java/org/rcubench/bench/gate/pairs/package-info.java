/**
 * Compares two jars of JMH benchmarks, a base and a head: a few pairs of forks of every row, then
 * fresh pairs of the rows that those left in doubt.
 */
package org.rcubench.bench.gate.pairs;
