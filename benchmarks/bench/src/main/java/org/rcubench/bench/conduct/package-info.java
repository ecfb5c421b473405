/**
 * Runs what was planned: single forks by JMH ({@link org.rcubench.bench.conduct.ForkRunner}), peers
 * that are not Java ({@link org.rcubench.bench.conduct.PeerRunner}), and forks that are alive
 * together and take turns, an iteration each ({@link org.rcubench.bench.conduct.LockstepPair}).
 * What disturbs the machine for longer than a turn disturbs all of them, and cancels in their
 * ratio. The jars are anybody's, with the JMH that they bring: all that is added to them is the
 * profiler of {@code org.rcubench.lockstep}, in a jar of its own.
 */
package org.rcubench.bench.conduct;
