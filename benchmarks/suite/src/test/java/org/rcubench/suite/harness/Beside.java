package org.rcubench.suite.harness;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** A reader beside an updater, for a while. */
public final class Beside {
  private static final long DEADLINE_SECONDS = 60;

  private Beside() {}

  /**
   * What came of it.
   *
   * @param violations of both
   * @param sum of what was read
   * @param updates how many there were
   */
  public record Outcome(long violations, long sum, long updates) {}

  /**
   * Reads that often in another thread, and updates here as long as that takes, at least once; in
   * the end waits until all is reclaimed.
   */
  public static Outcome run(
      Roles roles, int reads, ToLongFunction<ReaderThread> read, Consumer<UpdaterThread> update)
      throws Exception {
    Counts updaterCounts = new Counts();
    Counts readerCounts = new Counts();
    AtomicBoolean done = new AtomicBoolean();
    FutureTask<Long> reading =
        new FutureTask<>(
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
    Thread thread = new Thread(reading, "reader");
    thread.setDaemon(true);
    UpdaterThread updater = roles.updater(updaterCounts);
    thread.start();
    long updates = 0;
    do {
      update.accept(updater);
      updates++;
    } while (!done.get());
    long sum = reading.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    updater.session().barrier();
    updater.close();
    return new Outcome(updaterCounts.violations + readerCounts.violations, sum, updates);
  }
}
