/**
 * Signals that are counted under the lock of a task's handler, which is found through a pointer
 * that {@code exec} replaces.
 */
package org.rcubench.suite.workload.signalhandler;
