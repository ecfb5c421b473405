package org.rcubench.suite.strategy;

/** Runs what another thread handed over, whose failure is not the affair of the thread it hits. */
final class Uncaught {
  private Uncaught() {}

  /** Runs it; what it throws goes to the uncaught exception handler of the current thread. */
  static void run(Runnable handedOver) {
    try {
      handedOver.run();
    } catch (Throwable thrown) { // the others that wait to be run have to be run
      Thread thread = Thread.currentThread();
      try {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
      } catch (Throwable ignored) { // as the JVM ignores what a handler throws
      }
    }
  }
}
