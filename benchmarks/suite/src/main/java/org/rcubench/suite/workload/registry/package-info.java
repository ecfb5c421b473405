/** A registry of people: a long linked list that every query walks to its end. */
package org.rcubench.suite.workload.registry;
