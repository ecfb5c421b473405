package org.rcubench.suite.harness;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Where a thread stops, once, until another has done what it must not do meanwhile. The thread that
 * made it passes.
 */
public final class Stop implements Runnable {
  private static final long DEADLINE_SECONDS = 20;

  private final Thread maker = Thread.currentThread();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  @Override
  public void run() {
    if (Thread.currentThread() != maker) {
      reached.countDown();
      await(open);
    }
  }

  /** Runs something up to the stop, then something else here, then the rest: the first's result. */
  public <T> T whileStopped(Callable<T> stopped, Runnable meanwhile) throws Exception {
    FutureTask<T> task = new FutureTask<>(stopped);
    Thread thread = new Thread(task, "stopped");
    thread.setDaemon(true);
    thread.start();
    await(reached);
    try {
      meanwhile.run();
    } finally {
      open.countDown();
    }
    return task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody opened the latch");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
