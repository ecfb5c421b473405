package org.rcubench.suite.harness;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.rcubench.suite.strategy.WatchedThread;

/**
 * Where a thread stops, once, until another has done what it must not do meanwhile. The thread that
 * made it passes.
 */
public final class Stop implements Runnable {
  private final Thread maker = Thread.currentThread();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  @Override
  public void run() {
    if (Thread.currentThread() != maker) {
      reached.countDown();
      WatchedThread.await(open);
    }
  }

  /** Runs something up to the stop, then something else here, then the rest: the first's result. */
  public <T> T whileStopped(Callable<T> stopped, Runnable meanwhile) {
    WatchedThread<T> thread = WatchedThread.start(stopped);
    WatchedThread.await(reached);
    try {
      meanwhile.run();
    } finally {
      open.countDown();
    }
    return thread.result();
  }

  /**
   * Has a reader stopped in its section while an updater updates, until that is done or waits.
   *
   * @return the violations that the two counted
   */
  public long violations(Roles roles, Consumer<ReaderThread> read, Consumer<UpdaterThread> update) {
    WatchedThread<?>[] updater = new WatchedThread<?>[1];
    long seen =
        whileStopped(
            () -> {
              Counters.Events counts = new Counters.Events();
              ReaderThread reader = roles.reader(counts);
              read.accept(reader);
              reader.close();
              return counts.violations;
            },
            () -> {
              updater[0] = WatchedThread.start(() -> update(roles, update));
              updater[0].waitsIn("operate");
            });
    return seen + (Long) updater[0].result();
  }

  private static long update(Roles roles, Consumer<UpdaterThread> update) {
    Counters.Events counts = new Counters.Events();
    UpdaterThread updater = roles.updater(counts);
    update.accept(updater);
    updater.close();
    return counts.violations;
  }
}
