/**
 * What can be said about samples. The unit of analysis is the fork: iterations of one JVM share its
 * compilation, its memory layout and the machine's mood, and so are not independent. An interval is
 * given only where there are forks enough to carry it.
 */
package org.rcubench.results.statistics;
