/** A list of handlers that are all invoked for each event, and are registered and unregistered. */
package org.rcubench.suite.workload.handlerlist;
