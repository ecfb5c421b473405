package org.rcubench.rcu;

import static java.lang.Thread.State.TERMINATED;
import static java.lang.Thread.State.TIMED_WAITING;
import static java.lang.Thread.State.WAITING;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * A thread that waits for a grace period. How it sleeps tells for what: nobody wakes an updater
 * that waits for a reader, so it sleeps with a timeout; one that waits for another updater does
 * not.
 */
final class Updater {
  private final Thread thread;
  private volatile Throwable failure;

  private Updater(Runnable update) {
    thread =
        new Thread(
            () -> {
              try {
                update.run();
              } catch (Throwable e) {
                failure = e;
              }
            },
            "updater");
    thread.setDaemon(true);
    thread.start();
  }

  static Updater start(Runnable update) {
    return new Updater(update);
  }

  void requireWaitingForReader() {
    requireState(TIMED_WAITING, "waits for a reader");
  }

  /**
   * Requires that it looks at the readers once more, after what has been done before, and goes on
   * waiting. An interrupt wakes it, and is cleared by it after a look and before it sleeps: when
   * the second has been cleared, it has looked since the first was.
   */
  void requireWaitingForReaderStill() {
    for (int look = 0; look < 2; look++) {
      thread.interrupt();
      Deadline.await(
          () -> {
            requireNotReturned("waits for a reader");
            return !thread.isInterrupted();
          },
          "the updater takes an interrupt");
    }
    requireWaitingForReader();
  }

  void requireWaitingForUpdater() {
    requireState(WAITING, "waits for another updater");
  }

  void requireWaitingForCallbacks() {
    requireState(WAITING, "waits for callbacks");
  }

  /** For whatever it may be. */
  void requireWaiting() {
    Deadline.await(
        () -> {
          requireNotReturned("waits");
          return isWaiting();
        },
        "the updater waits");
  }

  void requireWaitingOrReturned() {
    Deadline.await(
        () -> thread.getState() == TERMINATED || isWaiting(), "the updater waits or returns");
  }

  /** An expedited wait never sleeps; where the thread is tells that it waits. */
  void requireSpinningForReader() {
    Deadline.await(
        () -> {
          requireNotReturned("waits for a reader");
          return Arrays.stream(thread.getStackTrace())
              .anyMatch(frame -> frame.getClassName().equals(BackoffIdleStrategy.class.getName()));
        },
        "the updater waits for a reader");
  }

  private boolean isWaiting() {
    Thread.State state = thread.getState();
    return state == WAITING || state == TIMED_WAITING;
  }

  void interrupt() {
    thread.interrupt();
  }

  void requireReturn() {
    Throwable thrown = requireEnd();
    if (thrown != null) {
      throw new AssertionError("the updater failed", thrown);
    }
  }

  /** What the update threw, or null. */
  Throwable requireEnd() {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(Deadline.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
    if (thread.isAlive()) {
      AssertionError stuck = new AssertionError("the updater does not return; it is here:");
      stuck.setStackTrace(thread.getStackTrace());
      throw stuck;
    }
    return failure;
  }

  private void requireState(Thread.State expected, String expectation) {
    Deadline.await(
        () -> {
          requireNotReturned(expectation);
          return thread.getState() == expected;
        },
        "the updater " + expectation);
  }

  private void requireNotReturned(String expectation) {
    if (thread.getState() == TERMINATED) {
      throw new AssertionError("returned, where it " + expectation, failure);
    }
  }
}
