/**
 * The curve beside the points. A change can leave every row of a comparison within its noise and
 * still bend what they say together: how far a strategy stays below a lock, whether its cost stays
 * flat as threads come, up to which length of section it pays off. Each is a quantity that follows
 * from rows within a round, and is judged as a row is.
 */
package org.rcubench.bench.gate.curves;
