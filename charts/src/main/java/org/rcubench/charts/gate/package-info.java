/**
 * Figures of the gate: what it says of the rows of a comparison, and what it says of itself. {@link
 * org.rcubench.charts.gate.GateFigures} writes them to files.
 */
package org.rcubench.charts.gate;
