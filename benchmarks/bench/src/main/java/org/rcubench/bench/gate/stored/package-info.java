/**
 * Compares two runs that lie in folders. Their forks were measured apart, so all that the machine
 * did in between stands beside the change: absolute numbers are compared only if both were measured
 * in the same environment, and otherwise what each strategy costs in times of a control that was
 * measured in the same round of the same run.
 */
package org.rcubench.bench.gate.stored;
