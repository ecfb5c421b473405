/**
 * The page: one HTML file that needs nothing beside it, with the figures, the numbers behind each
 * and where they were measured. {@link org.rcubench.charts.page.RunSection} is what goes in, the
 * template {@code index.html.mustache} what it looks like; every value is escaped on the way.
 */
package org.rcubench.charts.page;
