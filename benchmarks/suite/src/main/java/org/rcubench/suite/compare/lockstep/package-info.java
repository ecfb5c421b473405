/**
 * Measures two jars of JMH benchmarks, a base and a head, side by side.
 *
 * <p>A {@link org.rcubench.suite.compare.lockstep.Row} is measured in pairs: a fork of the base and
 * one of the head live at the same time and take turns, an iteration each ({@link
 * org.rcubench.suite.compare.lockstep.LockstepPair}). What disturbs the machine for longer than a
 * turn disturbs both, and cancels in their ratio. The jars are anybody's, with the JMH that they
 * bring: all that is added to them is the profiler of {@code org.rcubench.lockstep}, in a jar of
 * its own.
 */
package org.rcubench.suite.compare.lockstep;
