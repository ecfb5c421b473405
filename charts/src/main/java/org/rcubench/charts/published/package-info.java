/** What others have published, to be drawn beneath our figures or beside them. */
package org.rcubench.charts.published;
