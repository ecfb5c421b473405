/** The IP options of a socket: copied into each packet that is sent, swapped now and then. */
package org.rcubench.suite.workload.ipoptions;
