package org.rcubench.rcu;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A callback, or a step of one, that stays until the test lets it pass, or has failed. */
final class Gate implements Runnable, AutoCloseable {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  @Override
  public void run() {
    reached.countDown();
    await(opened, "the test opens the gate");
  }

  void requireReached() {
    await(reached, "somebody reaches the gate");
  }

  void open() {
    opened.countDown();
  }

  @Override
  public void close() {
    open();
  }

  private static void await(CountDownLatch latch, String expectation) {
    try {
      if (!latch.await(Deadline.SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("not within %d s: %s".formatted(Deadline.SECONDS, expectation));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
