/**
 * Numbers as they were measured, one {@link org.rcubench.results.samples.Sample} a row of {@code
 * samples.csv}. The file is tidy (one variable a column), written the same under every locale, and
 * carries its schema version in every row.
 */
package org.rcubench.results.samples;
