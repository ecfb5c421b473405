/**
 * The turn-taking profiler and the words it speaks.
 *
 * <p>A fork connects to a port of the loopback interface and says its name in a line. Before each
 * iteration it says {@code ready warmup} or {@code ready measurement} and waits for {@code go};
 * after it, {@code done SCORE UNIT}. When the other end goes away, the fork ends at once: nobody
 * waits for it any more.
 */
package org.rcubench.lockstep;
