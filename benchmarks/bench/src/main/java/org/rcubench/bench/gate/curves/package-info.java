/**
 * Curves that rows of a comparison are points of. A change can leave every row within its noise and
 * still bend a curve: how far a strategy stays below a lock, whether its cost stays flat with more
 * threads, up to which length of section it pays off. Each is a quantity that follows from rows
 * within a round, and is judged as a row is.
 */
package org.rcubench.bench.gate.curves;
