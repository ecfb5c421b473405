package org.rcubench.suite.harness;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.rcubench.suite.strategy.Contender;

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
  public long violations(Roles roles, Consumer<Reader> read, Consumer<Updater> update) {
    Counts readers = new Counts();
    Contender<Long> reader =
        Contender.start(
            () -> {
              Reader own = roles.reader(readers);
              read.accept(own);
              own.close();
              return readers.violations;
            });
    await(inside);
    Contender<Long> updater =
        Contender.start(
            () -> {
              Counts updaters = new Counts();
              Updater own = roles.updater(updaters);
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
      Roles roles, int updates, Consumer<Reader> read, List<Consumer<Updater>> updaters) {
    AtomicInteger updating = new AtomicInteger(updaters.size());
    Contender<Long> reader =
        Contender.start(
            () -> {
              Counts counts = new Counts();
              Reader own = roles.reader(counts);
              while (updating.get() > 0) {
                read.accept(own);
              }
              own.close();
              return counts.violations;
            });
    List<Contender<Long>> started =
        updaters.stream()
            .map(
                update ->
                    Contender.start(
                        () -> {
                          Counts counts = new Counts();
                          Updater own = roles.updater(counts);
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
    return reader.result() + started.stream().mapToLong(Contender::result).sum();
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
