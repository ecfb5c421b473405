package org.rcubench.rcu;

/** Waits that do not respond to interrupts, and leave one that arrives pending. */
final class Uninterruptibly {
  /** A wait. */
  interface Wait {
    void run() throws InterruptedException;
  }

  private Uninterruptibly() {}

  /** Waits, again after each interrupt. */
  static void run(Wait wait) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          wait.run();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
