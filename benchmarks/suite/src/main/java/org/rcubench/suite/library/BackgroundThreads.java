package org.rcubench.suite.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads in the background of what is measured. They are no threads of JMH's, which holds its own
 * between iterations: who waits for readers then would wait for one that is held.
 */
final class BackgroundThreads {
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;
  private volatile Throwable failure;

  /** Starts threads that each do this once; what goes on and on asks whether it should. */
  void start(int count, String name, Runnable work) {
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(() -> run(work), name + "-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Whether the threads should go on. */
  boolean goesOn() {
    return !ended;
  }

  /** Has the current thread, one of the crew, wait until it should not go on. */
  void rest() {
    while (!ended) {
      LockSupport.park(this);
    }
  }

  /**
   * Has the threads end, and waits for them.
   *
   * @throws IllegalStateException if one failed, so that it was not there to the end
   */
  void stop() throws InterruptedException {
    ended = true;
    threads.forEach(LockSupport::unpark);
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure != null) {
      throw new IllegalStateException("a thread in the background failed", failure);
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (Throwable thrown) { // told by who stops the crew
      failure = thrown;
    }
  }
}
