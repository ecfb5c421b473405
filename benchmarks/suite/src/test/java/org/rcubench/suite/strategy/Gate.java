package org.rcubench.suite.strategy;

import java.util.concurrent.CountDownLatch;

/** Where a test stops a thread: who passes says so, and waits until it may go on. */
final class Gate implements Runnable {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch passed = new CountDownLatch(1);

  /** Passes, now or later; once the gate is open it stays open. */
  @Override
  public void run() {
    reached.countDown();
    WatchedThread.await(open);
    passed.countDown();
  }

  /** Returns once somebody stands at the gate. */
  void awaitReached() {
    WatchedThread.await(reached);
  }

  /**
   * Lets pass who stands there, and who comes. Returns when who stood there goes on: a thread that
   * still waits at the gate could be taken for one that waits for something behind it.
   */
  void open() {
    open.countDown();
    WatchedThread.await(passed);
  }
}
