/**
 * What the literature claims of RCU and of locks, and what a run says of it. A claim is one class
 * or one entry with its source; a verdict is passed on intervals, never on overlapping noise.
 */
package org.rcubench.charts.claims;
