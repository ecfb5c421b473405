/**
 * A routing table: a short linked list of routes, looked up by address, of which one is deleted and
 * added again now and then.
 */
package org.rcubench.suite.workload.routing;
