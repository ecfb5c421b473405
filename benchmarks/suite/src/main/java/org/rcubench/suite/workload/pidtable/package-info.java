/**
 * The table that finds a process by its pid: look-ups that take a reference to what they find, and
 * processes that come and go.
 */
package org.rcubench.suite.workload.pidtable;
