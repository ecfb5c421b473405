/**
 * The ways to protect data, RCU and not, behind one shape.
 *
 * <p>A {@link org.rcubench.suite.strategy.Strategy} gives each thread a {@link
 * org.rcubench.suite.strategy.Session}; the session runs a {@link
 * org.rcubench.suite.strategy.Section} under protection, again if an optimistic strategy finds it
 * must, and an {@link org.rcubench.suite.strategy.Update} to the exclusion of whatever the strategy
 * excludes. Both are handed over as blocks because {@code synchronized} has no other form.
 *
 * <p>The shape costs nothing when a JVM runs one strategy: its session is then the only loaded
 * subclass, so that the JIT inlines it without a type check, and a section held in a field of a
 * final type is inlined into it. That is why {@link org.rcubench.suite.strategy.Strategies} creates
 * strategies by lambdas: they load a strategy's classes only when it is opened.
 *
 * <p>To add a strategy, write a subclass and register it by one line in {@link
 * org.rcubench.suite.strategy.Strategies}. It then appears in every workload that it fits.
 */
package org.rcubench.suite.strategy;
