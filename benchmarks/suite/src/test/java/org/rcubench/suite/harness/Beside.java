package org.rcubench.suite.harness;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.rcubench.suite.strategy.WatchedThread;

/** A reader beside updaters, for a while. */
public final class Beside {
  private Beside() {}

  /**
   * What came of it.
   *
   * @param violations of all
   * @param sum of what was read
   */
  public record Outcome(long violations, long sum) {}

  /**
   * Reads that often in another thread, and updates here as long as that takes, at least once; in
   * the end waits until all is reclaimed.
   */
  public static Outcome run(
      Roles roles, int reads, ToLongFunction<ReaderThread> read, Consumer<UpdaterThread> update) {
    Counters.Events readerCounts = new Counters.Events();
    AtomicBoolean done = new AtomicBoolean();
    WatchedThread<Long> reading =
        WatchedThread.start(
            () -> {
              ReaderThread reader = roles.reader(readerCounts);
              try {
                long sum = 0;
                for (int i = 0; i < reads; i++) {
                  sum += read.applyAsLong(reader);
                }
                return sum;
              } finally {
                reader.close();
                done.set(true);
              }
            });
    Counters.Events updaterCounts = new Counters.Events();
    UpdaterThread updater = roles.updater(updaterCounts);
    do {
      update.accept(updater);
    } while (!done.get());
    long sum = reading.result();
    updater.session().barrier();
    updater.close();
    return new Outcome(updaterCounts.violations + readerCounts.violations, sum);
  }

  /**
   * Reads over and over in another thread while some updaters, each in its own, update that often.
   *
   * @return the violations that all counted
   */
  public static long violations(
      Roles roles,
      int updates,
      Consumer<ReaderThread> read,
      List<Consumer<UpdaterThread>> updaters) {
    AtomicInteger updating = new AtomicInteger(updaters.size());
    WatchedThread<Long> reader =
        WatchedThread.start(
            () -> {
              Counters.Events counts = new Counters.Events();
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
                          Counters.Events counts = new Counters.Events();
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
}
