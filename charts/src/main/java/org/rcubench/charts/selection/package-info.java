/**
 * What of a run a figure has room for, and what that is called. What was measured is asked of
 * {@link org.rcubench.results.statistics.Measurements}; {@link
 * org.rcubench.charts.selection.UpdateShare} tells it by the share of updates, and {@link
 * org.rcubench.charts.selection.Pages} chooses among panels; {@link
 * org.rcubench.charts.selection.WorkloadFiles} finds what a run has beside its numbers. The classes
 * called names tell with the fewest words what sets things apart.
 *
 * <p>Nothing here draws.
 */
package org.rcubench.charts.selection;
