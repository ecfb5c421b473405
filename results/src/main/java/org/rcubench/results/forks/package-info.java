/**
 * Which fork of which cell a file of a run belongs to: the launcher names the files of latencies
 * and of backlogs after their cells, in the words that people read, and they are read back here.
 */
package org.rcubench.results.forks;
