/**
 * Benchmarks of the RCU library itself, used as its users use it: without the shape that strategies
 * share, through explicit handles. What these classes measure, {@code scripts/peers} measures of
 * liburcu in C under the same names.
 *
 * <p>A benchmark here says by its parameter {@code strategy} which flavors it runs under, or that
 * it is a control. In {@link org.rcubench.rcu.RcuFlavor#QSBR QSBR} a reader that is measured
 * announces quiescent states between iterations, where its thread goes offline, and a reader in the
 * background announces one after each section; in C both do the same.
 */
package org.rcubench.suite.library;
