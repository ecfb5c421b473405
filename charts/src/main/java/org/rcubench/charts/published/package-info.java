/**
 * What others published, to look at beside what a run measured. Another machine, another decade, C
 * in the kernel instead of the JVM: never a baseline, and every figure that shows a number of
 * theirs says whose it is and where it was measured.
 *
 * <p>The numbers are data, in {@code points.csv}; a figure is the work of {@link
 * org.rcubench.charts.figure}, which knows nothing of this package.
 */
package org.rcubench.charts.published;
