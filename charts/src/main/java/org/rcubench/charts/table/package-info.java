/**
 * The numbers behind a figure, in rows that can be read, sorted and filtered, and {@linkplain
 * org.rcubench.results.text.Format how numbers are written}, in figures too.
 */
package org.rcubench.charts.table;
