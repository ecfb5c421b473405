/**
 * How numbers, names and tables are written for people, in every output alike: on a terminal, in
 * Markdown, in CSV, on a page and in a figure.
 */
package org.rcubench.results.text;
