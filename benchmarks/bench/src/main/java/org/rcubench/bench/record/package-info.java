/**
 * Keeps what was measured: each finished fork goes to the {@link org.rcubench.bench.record.Journal}
 * before the next begins, and the run's files are made from it ({@link
 * org.rcubench.bench.record.RunRecorder}). An interrupted run goes on from the journal.
 */
package org.rcubench.bench.record;
