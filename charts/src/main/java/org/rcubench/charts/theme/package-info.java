/**
 * How figures look: one {@linkplain org.rcubench.charts.theme.Theme theme} for the sheet, and for
 * each strategy a {@linkplain org.rcubench.charts.theme.StrategyStyles style} that never changes,
 * so that a reader of one figure can read the next one without a key.
 */
package org.rcubench.charts.theme;
