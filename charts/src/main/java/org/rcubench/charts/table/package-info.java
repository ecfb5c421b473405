/** The numbers behind a figure, in rows that can be read, sorted and filtered. */
package org.rcubench.charts.table;
