/**
 * How a run's files are replaced, so that each is whole or as it was, and what is said when the
 * file system refuses.
 */
package org.rcubench.results.files;
