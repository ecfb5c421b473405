package org.rcubench.torture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Interrupts threads that wait, and tells whether an interrupt outlived the wait. */
final class Interrupts {
  /*
   * The thread that waits and the thread that interrupts take `exposed` back from one another, so
   * both know whether there is an interrupt; the one that takes it second waits for the interrupt to
   * have been sent, which is what `sent` says. So none arrives after it was looked for.
   */
  private final AtomicReference<Thread> exposed = new AtomicReference<>();
  private final Set<Thread> sent = ConcurrentHashMap.newKeySet();

  /** What came of a wait. */
  enum Outcome {
    /** Nobody interrupted it. */
    QUIET,
    /** It was interrupted, and the interrupt was pending afterwards. */
    PENDING,
    /** It was interrupted, and nothing was pending afterwards. */
    LOST
  }

  /** Waits while others may interrupt. Clears the interrupt. */
  Outcome expose(Runnable wait) {
    Thread self = Thread.currentThread();
    if (!exposed.compareAndSet(null, self)) {
      wait.run();
      return Outcome.QUIET;
    }
    try {
      wait.run();
    } finally {
      if (exposed.compareAndSet(self, null)) {
        self = null;
      }
    }
    if (self == null) {
      return Outcome.QUIET;
    }
    while (!sent.remove(self)) {
      Thread.onSpinWait();
    }
    return Thread.interrupted() ? Outcome.PENDING : Outcome.LOST;
  }

  /** Waits with an interrupt that is pending already. Clears it. */
  static Outcome pendingBefore(Runnable wait) {
    Thread.currentThread().interrupt();
    wait.run();
    return Thread.interrupted() ? Outcome.PENDING : Outcome.LOST;
  }

  /** Interrupts the exposed thread, if there is one. */
  void send() {
    Thread waiting = exposed.getAndSet(null);
    if (waiting != null) {
      waiting.interrupt();
      sent.add(waiting);
    }
  }
}
