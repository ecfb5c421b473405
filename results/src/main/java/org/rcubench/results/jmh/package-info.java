/**
 * Results that JMH itself wrote, of anybody's benchmarks: what {@code -rf json}, {@code -rf csv}
 * and {@code -rf scsv} leave becomes samples. Source: {@code JSONResultFormat} and {@code
 * XSVResultFormat} of JMH 1.37, and earlier versions as far as they write the same fields.
 */
package org.rcubench.results.jmh;
