package org.rcubench.torture;

/** What is checked, and in whose words the guarantees of {@code Rcu} say so. */
enum Check {
  /** Guarantee 1, from the reader: nothing is reclaimed under a section. */
  AGE("a section saw an element after a grace period that should have waited for the section"),
  /** Guarantee 1, from the updater: what a section did is done when the grace period is over. */
  VISIT("a grace period ended, and a section was still at work on what was unpublished before it"),
  /** What was written before publication is seen, and nothing that was written after. */
  CONTENT("a section saw an element half written, poisoned or in its next life"),
  /** Guarantee 6: no cookie elapses within the section that took it; what elapsed stays so. */
  COOKIE("a cookie said that a grace period had elapsed, and none could have"),
  /** Guarantee 7: each callback runs. */
  CALLBACK_LOST("callbacks were taken and did not run"),
  /** Guarantee 7: each callback runs once. */
  CALLBACK_REPEATED("a callback ran twice"),
  /** Guarantee 7: callbacks of one thread run in its order. */
  CALLBACK_ORDER("a callback ran after one that the same thread had enqueued later"),
  /** Guarantee 7: no two callbacks of a domain run at once. */
  CALLBACK_OVERLAP("two callbacks ran at once"),
  /** What a callback throws is counted and reported. */
  CALLBACK_FAILURE("callbacks threw, and not each was reported once"),
  /** Guarantee 8. */
  BARRIER("a barrier returned before a callback that was taken before it had run"),
  /** A stalled reader is reported with its thread's name. */
  STALL("a reader that stalled a grace period was not reported"),
  /** Interrupts do not end a wait and stay pending. */
  INTERRUPT("an interrupt that arrived during a wait was lost"),
  /** Grace periods and the close of the domain end. */
  HANG("something did not end that should have"),
  /** Nothing else goes wrong. */
  EXCEPTION("a thread met an exception that it should not have met");

  private final String broken;

  Check(String broken) {
    this.broken = broken;
  }

  /** What has happened if the check fails. */
  String broken() {
    return broken;
  }
}
