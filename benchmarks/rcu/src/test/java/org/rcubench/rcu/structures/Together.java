package org.rcubench.rcu.structures;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuReader;

/**
 * Readers that repeat a section until updaters have done a fixed number of updates each. The first
 * failure of any ends all and is the failure of the test.
 */
final class Together {
  private static final long DEADLINE_SECONDS = 30;
  private static final int PAUSE_ONE_IN = 256;

  private final Rcu rcu;
  private final SplittableRandom seeds;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger updatersAtWork = new AtomicInteger();
  private final AtomicInteger readersNotYetReading = new AtomicInteger();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  Together(Rcu rcu, long seed) {
    this.rcu = rcu;
    this.seeds = new SplittableRandom(seed);
  }

  /** Lets others run now and then, wherever the caller is. */
  static void pauseSometimes(SplittableRandom random) {
    if (random.nextInt(PAUSE_ONE_IN) == 0) {
      LockSupport.parkNanos(1);
    }
  }

  /** The section is entered and left around each call. */
  Together readers(int threads, Consumer<SplittableRandom> section) {
    readersNotYetReading.addAndGet(threads);
    for (int i = 0; i < threads; i++) {
      SplittableRandom random = seeds.split();
      add("reader", () -> read(section, random));
    }
    return this;
  }

  Together updaters(int threads, int updatesEach, Consumer<SplittableRandom> update) {
    updatersAtWork.addAndGet(threads);
    for (int i = 0; i < threads; i++) {
      SplittableRandom random = seeds.split();
      add("updater", () -> update(updatesEach, update, random));
    }
    return this;
  }

  void run() {
    threads.forEach(Thread::start);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    for (Thread thread : threads) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
      } catch (InterruptedException e) {
        throw new AssertionError("the test was interrupted", e);
      }
      if (thread.isAlive()) {
        AssertionError stuck = new AssertionError("a thread does not end; it is here:");
        stuck.setStackTrace(thread.getStackTrace());
        throw stuck;
      }
    }
    if (failure.get() != null) {
      throw new AssertionError(failure.get().getMessage(), failure.get());
    }
  }

  private void read(Consumer<SplittableRandom> section, SplittableRandom random) {
    try (RcuReader reader = rcu.register()) {
      while (updatersAtWork.get() > 0 && failure.get() == null) {
        reader.enter();
        try {
          section.accept(random);
        } finally {
          reader.exit();
        }
        reader.quiescent();
        if (reading.getCount() > 0 && readersNotYetReading.decrementAndGet() == 0) {
          reading.countDown();
        }
      }
    } finally {
      reading.countDown();
    }
  }

  private void update(int times, Consumer<SplittableRandom> update, SplittableRandom random) {
    try {
      if (!reading.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the readers do not read");
      }
      for (int i = 0; i < times && failure.get() == null; i++) {
        update.accept(random);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      updatersAtWork.decrementAndGet();
    }
  }

  private void add(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Throwable e) {
                failure.compareAndSet(null, e);
              }
            },
            name);
    thread.setDaemon(true);
    threads.add(thread);
  }
}
