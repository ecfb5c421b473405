package org.rcubench.torture;

import java.util.Locale;

/** What is counted while a domain is tortured, besides the ages that sections saw. */
enum Count {
  /** Sections, nested ones included, that looked at an element's age. */
  READS,
  /** Sections after whose end a second look found the age illegal: the grace period had waited. */
  CLOSE_CALLS,
  /** Elements that were published in place of others. */
  UPDATES,
  /** Updates that had to wait since all elements were on their way through the pipe. */
  POOL_EMPTY,
  /** Grace periods that updaters waited for by {@code synchronize}. */
  SYNCHRONIZE,
  /** The same by {@code synchronizeExpedited}. */
  EXPEDITED,
  /** The same by {@code startPoll}, and {@code poll}. */
  POLL,
  /** The same by {@code getState}, and {@code synchronizeSince}. */
  SYNCHRONIZE_SINCE,
  /** Waits of fake updaters, which publish nothing. */
  FAKE_UPDATES,
  /** Callbacks that were taken by {@code call} and {@code retire}. */
  CALLBACKS,
  /** Callbacks that ran. */
  CALLBACKS_RUN,
  /** Of them, those that callbacks enqueued. */
  CALLBACKS_OF_CALLBACKS,
  /** Callbacks that were refused at the limit of the backlog. */
  CALLBACKS_REFUSED,
  /** Callbacks that threw, on purpose. */
  CALLBACKS_THROWN,
  /** Reports of callbacks that threw. */
  CALLBACK_FAILURES_REPORTED,
  /** Barriers, after which the count of callbacks was exact. */
  BARRIERS,
  /** Threads that registered, read and died. */
  SHORT_LIVED_THREADS,
  /** Of them, those that died registered. */
  DIED_REGISTERED,
  /** Of those, the ones that died inside a section. */
  DIED_INSIDE,
  /** Readers that stalled a grace period until they were reported. */
  STALLS,
  /** Interrupts that arrived during a wait, or were pending before it. */
  INTERRUPTS,
  /** Domains that were closed under load. */
  CLOSES;

  /** Its name in results for machines. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
