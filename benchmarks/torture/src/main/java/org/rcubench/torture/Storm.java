package org.rcubench.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rcubench.rcu.RcuReader;

/**
 * Has threads come and go: they register, read and die; in good order, registered, right after the
 * end of a section, or inside one.
 */
final class Storm extends Worker {
  private static final int LARGEST = 6;
  private static final int SECTIONS = 20;
  private static final int DEEPEST = 3;
  private static final long LONGEST_REST_NANOS = 4_000_000;

  private long threads;

  Storm(Arena arena, SplittableRandom random) {
    super(arena, random);
  }

  @Override
  void step() {
    List<Thread> storm = new ArrayList<>();
    for (int left = random.nextInt(LARGEST); left >= 0; left--) {
      SplittableRandom whims = random.split();
      threads++;
      Thread thread =
          new Thread(() -> liveShortly(whims), Thread.currentThread().getName() + "-" + threads);
      thread.setDaemon(true);
      thread.start();
      storm.add(thread);
    }
    for (Thread thread : storm) {
      join(thread);
    }
    rest(random.nextLong(LONGEST_REST_NANOS));
  }

  private void liveShortly(SplittableRandom whims) {
    Sections sections = new Sections(arena, whims, Sections.NOBODY);
    try {
      RcuReader handle = whims.nextInt(4) == 0 ? arena.rcu.reader() : arena.rcu.register();
      for (int left = whims.nextInt(SECTIONS); left > 0; left--) {
        sections.nested(handle, whims.nextInt(DEEPEST));
        if (whims.nextBoolean()) {
          handle.quiescent();
        }
      }
      arena.tally.increment(Count.SHORT_LIVED_THREADS);
      die(handle, whims);
    } catch (RuntimeException | Error thrown) {
      if (!(arena.closing() && isClosed(thrown))) {
        arena.fail(Check.EXCEPTION, Stacks.of(thrown));
      }
    } finally {
      sections.drain();
    }
  }

  /** In good order one time in two. */
  private void die(RcuReader handle, SplittableRandom whims) {
    switch (whims.nextInt(16)) {
      case 0 -> {
        handle.enter();
        arena.tally.increment(Count.DIED_INSIDE);
        arena.tally.increment(Count.DIED_REGISTERED);
      }
      case 1, 2, 3, 4 -> {
        handle.enter();
        handle.exit();
        arena.tally.increment(Count.DIED_REGISTERED);
      }
      case 5, 6, 7 -> arena.tally.increment(Count.DIED_REGISTERED);
      default -> handle.close();
    }
  }

  private void join(Thread thread) {
    while (thread.isAlive() && arena.goesOn()) {
      try {
        thread.join(100);
      } catch (InterruptedException e) {
        arena.fail(Check.INTERRUPT, "a thread was interrupted that nobody meant");
      }
    }
  }
}
