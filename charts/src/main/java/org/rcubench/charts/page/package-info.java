/**
 * The page: one HTML file that needs nothing beside it, with the figures, the numbers behind each
 * and where they were measured. {@link org.rcubench.charts.page.RunSection} is what goes in, the
 * template {@code index.html.mustache} what it consists of, {@code page.css} what it looks like and
 * {@code page.js} what its tables can do; without the script all of it can still be read. Every
 * value is escaped on the way, and a content security policy keeps what slipped through from
 * running.
 */
package org.rcubench.charts.page;
