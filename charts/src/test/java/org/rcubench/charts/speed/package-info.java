/** How fast a report is drawn: benchmarks, which no test runs. */
package org.rcubench.charts.speed;
