/**
 * What of a run a figure shows, and what that is called. {@link
 * org.rcubench.charts.selection.Speed} picks the measurements of how fast readers are; a {@link
 * org.rcubench.charts.selection.Place} is what strategies are compared at, and {@link
 * org.rcubench.charts.selection.MixedRuns} sorts places by the share of updates; {@link
 * org.rcubench.charts.selection.WorkloadFiles} finds what a run has beside its numbers. The classes
 * called names tell with the fewest words what sets things apart.
 *
 * <p>Nothing here draws.
 */
package org.rcubench.charts.selection;
