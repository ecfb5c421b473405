package org.rcubench.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rcubench.rcu.RcuReader;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureStatistics.Count;

/**
 * Starts threads that register, read and die (rcutorture's read-then-exit): some close their
 * handle, others die registered, right after a section or even inside one.
 */
final class ReadThenExit extends TortureWorker {
  private static final int MOST_THREADS = 6;
  private static final int SECTIONS = 20;
  private static final int DEEPEST = 3;
  private static final long LONGEST_REST_NANOS = 4_000_000;

  private long started;

  ReadThenExit(RoundState round, SplittableRandom random) {
    super(round, random);
  }

  @Override
  void step() {
    List<Thread> threads = new ArrayList<>();
    for (int left = random.nextInt(MOST_THREADS); left >= 0; left--) {
      SplittableRandom own = random.split();
      started++;
      Thread thread =
          new Thread(() -> readThenExit(own), Thread.currentThread().getName() + "-" + started);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    threads.forEach(this::join);
    rest(random.nextLong(LONGEST_REST_NANOS));
  }

  private void readThenExit(SplittableRandom own) {
    CheckedSections sections = new CheckedSections(round, own, CheckedSections.NOBODY);
    try {
      RcuReader handle = own.nextInt(4) == 0 ? round.rcu.reader() : round.rcu.register();
      for (int left = own.nextInt(SECTIONS); left > 0; left--) {
        sections.nested(handle, own.nextInt(DEEPEST));
        if (own.nextBoolean()) {
          handle.quiescent();
        }
      }
      round.statistics.increment(Count.SHORT_LIVED_THREADS);
      exit(handle, own);
    } catch (RuntimeException | Error thrown) {
      failUnlessClosed(thrown);
    } finally {
      sections.drain();
    }
  }

  /** Half of the threads close their handle. */
  private void exit(RcuReader handle, SplittableRandom own) {
    switch (own.nextInt(16)) {
      case 0 -> {
        handle.enter();
        round.statistics.increment(Count.DIED_INSIDE);
        round.statistics.increment(Count.DIED_REGISTERED);
      }
      case 1, 2, 3, 4 -> {
        handle.enter();
        handle.exit();
        round.statistics.increment(Count.DIED_REGISTERED);
      }
      case 5, 6, 7 -> round.statistics.increment(Count.DIED_REGISTERED);
      default -> handle.close();
    }
  }

  private void join(Thread thread) {
    while (thread.isAlive() && round.running()) {
      try {
        thread.join(100);
      } catch (InterruptedException e) {
        round.fail(Check.INTERRUPT, "an interrupt reached a thread that it was not meant for");
      }
    }
  }
}
