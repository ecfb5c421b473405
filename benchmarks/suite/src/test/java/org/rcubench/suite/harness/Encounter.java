package org.rcubench.suite.harness;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.rcubench.suite.strategy.WatchedThread;

/** A reader and an updater of a workload, each in its own thread, and what they saw together. */
public final class Encounter {
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** Stops the reader inside its section, the first time that it comes here. */
  public void stop() {
    inside.countDown();
    await(goOn);
  }

  /**
   * Has a reader stopped in its section while an updater updates, until that is done or waits.
   *
   * @return what the two counted
   */
  public long violations(Roles roles, Consumer<ReaderThread> read, Consumer<UpdaterThread> update) {
    Counts readers = new Counts();
    WatchedThread<Long> reader =
        WatchedThread.start(
            () -> {
              ReaderThread own = roles.reader(readers);
              read.accept(own);
              own.close();
              return readers.violations;
            });
    await(inside);
    WatchedThread<Long> updater =
        WatchedThread.start(
            () -> {
              Counts updaters = new Counts();
              UpdaterThread own = roles.updater(updaters);
              update.accept(own);
              own.close();
              return updaters.violations;
            });
    updater.waitsIn("take");
    goOn.countDown();
    return updater.result() + reader.result();
  }

  /**
   * Has a reader read over and over while some updaters update so many times each.
   *
   * @return what all counted
   */
  public static long violations(
      Roles roles, int updates, Consumer<ReaderThread> read, List<Consumer<UpdaterThread>> updaters) {
    AtomicInteger updating = new AtomicInteger(updaters.size());
    WatchedThread<Long> reader =
        WatchedThread.start(
            () -> {
              Counts counts = new Counts();
              ReaderThread own = roles.reader(counts);
              while (updating.get() > 0) {
                read.accept(own);
              }
              own.close();
              return counts.violations;
            });
    List<WatchedThread<Long>> started =
        updaters.stream()
            .map(
                update ->
                    WatchedThread.start(
                        () -> {
                          Counts counts = new Counts();
                          UpdaterThread own = roles.updater(counts);
                          try {
                            for (int i = 0; i < updates; i++) {
                              update.accept(own);
                            }
                          } finally {
                            updating.decrementAndGet();
                          }
                          own.session().barrier();
                          own.close();
                          return counts.violations;
                        }))
            .toList();
    return reader.result() + started.stream().mapToLong(WatchedThread::result).sum();
  }

  /** Waits, but not for ever. */
  public static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody opened the latch");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
