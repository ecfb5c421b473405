package org.rcubench.suite.strategy;

import java.util.concurrent.CountDownLatch;

/** Where a test stops a thread: who passes says so, and waits until it may go on. */
final class Gate implements Runnable {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  /** Passes, now or later; once the gate is open it stays open. */
  @Override
  public void run() {
    reached.countDown();
    Provocation.await(open);
  }

  /** Returns once somebody stands at the gate. */
  void awaitReached() {
    Provocation.await(reached);
  }

  /** Lets pass who stands there, and who comes. */
  void open() {
    open.countDown();
  }
}
