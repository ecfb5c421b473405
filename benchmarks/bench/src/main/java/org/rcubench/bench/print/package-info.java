/** The tables that a run ends with. They ask {@code results} for numbers and compute none. */
package org.rcubench.bench.print;
