/**
 * What to measure, how long and in which order: JMH's options and a {@link
 * org.rcubench.bench.plan.Profile} become {@link org.rcubench.bench.plan.Cell}s, which {@link
 * org.rcubench.bench.plan.Plan} shuffles into rounds. Nothing runs here.
 */
package org.rcubench.bench.plan;
