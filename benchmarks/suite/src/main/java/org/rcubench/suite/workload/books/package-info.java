/** A library: a linked list of books that are looked up, added, borrowed, returned and deleted. */
package org.rcubench.suite.workload.books;
