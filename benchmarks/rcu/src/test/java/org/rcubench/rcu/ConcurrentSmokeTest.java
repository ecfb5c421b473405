package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Readers that look whether what they dereferenced was reclaimed under their hands, against
 * updaters that reclaim after a grace period. A fixed number of updates; the seed of the readers'
 * delays is reported and can be given as {@code -Drcubench.seed}.
 */
class ConcurrentSmokeTest {
  private static final int READERS = 2;
  private static final int UPDATERS = 2;
  private static final int UPDATES = 200;
  private static final int LONGEST_DELAY = 64;

  private static final class Version {
    volatile boolean reclaimed;
  }

  /** What happens in a section between the dereference and the look. */
  private interface Meanwhile {
    void run() throws InterruptedException;
  }

  private final RcuReference<Version> current = new RcuReference<>(new Version());
  private final Lock updaters = new ReentrantLock();
  private final AtomicInteger updatersAtWork = new AtomicInteger(UPDATERS);
  private final AtomicInteger sections = new AtomicInteger();
  private final AtomicInteger violations = new AtomicInteger();

  @Flavors.WithGracePeriods
  void guarantee_1_no_reader_holds_what_was_reclaimed(RcuFlavor flavor, @Seed long seed) {
    Rcu rcu = flavor.open();
    SplittableRandom seeds = new SplittableRandom(seed);
    CountDownLatch reading = new CountDownLatch(READERS);

    var readers =
        Stream.generate(seeds::split)
            .limit(READERS)
            .map(random -> Updater.start(() -> readUntilUpdatersAreDone(rcu, random, reading)))
            .toList();
    var updates =
        Stream.generate(() -> Updater.start(() -> update(rcu, reading))).limit(UPDATERS).toList();

    updates.forEach(Updater::requireReturn);
    readers.forEach(Updater::requireReturn);
    assertThat(violations).as("reclaimed versions seen, seed %d", seed).hasValue(0);
    assertThat(sections).as("sections").hasPositiveValue();
  }

  /** The same look, and an update that falls into the section for certain. */
  @Test
  void the_look_sees_what_a_broken_twin_reclaims_too_early() {
    Rcu twin = BrokenTwin.NEVER_WAITS.open();
    SynchronousQueue<String> beginning = new SynchronousQueue<>();
    SynchronousQueue<String> done = new SynchronousQueue<>();
    Updater updater =
        Updater.start(
            () -> {
              take(beginning);
              replaceAndReclaim(twin);
              put(done);
            });
    Updater reader =
        Updater.start(
            () -> {
              try (RcuReader handle = twin.register()) {
                section(
                    handle,
                    () -> {
                      put(beginning);
                      take(done);
                    });
              }
            });
    updater.requireReturn();
    reader.requireReturn();
    assertThat(violations).hasValue(1);
  }

  private void readUntilUpdatersAreDone(Rcu rcu, SplittableRandom random, CountDownLatch reading) {
    try (RcuReader reader = rcu.register()) {
      while (updatersAtWork.get() > 0) {
        int delay = random.nextInt(LONGEST_DELAY);
        boolean nested = random.nextBoolean();
        if (nested) {
          reader.enter();
        }
        section(reader, () -> spin(delay));
        if (nested) {
          reader.exit();
        }
        reader.quiescent();
        reading.countDown();
      }
    }
  }

  private void section(RcuReader reader, Meanwhile meanwhile) {
    reader.enter();
    Version version = current.dereference();
    try {
      meanwhile.run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (version.reclaimed) {
      violations.incrementAndGet();
    }
    reader.exit();
    sections.incrementAndGet();
  }

  private void update(Rcu rcu, CountDownLatch reading) {
    try {
      assertThat(reading.await(Deadline.SECONDS, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < UPDATES / UPDATERS; i++) {
        replaceAndReclaim(rcu);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      updatersAtWork.decrementAndGet();
    }
  }

  private void replaceAndReclaim(Rcu rcu) {
    Version old;
    updaters.lock();
    try {
      old = current.replace(new Version());
    } finally {
      updaters.unlock();
    }
    rcu.synchronize();
    old.reclaimed = true;
  }

  private static void spin(int delay) {
    for (int i = 0; i < delay; i++) {
      Thread.onSpinWait();
    }
  }

  private static void put(SynchronousQueue<String> queue) {
    try {
      assertThat(queue.offer("go", Deadline.SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void take(SynchronousQueue<String> queue) {
    try {
      assertThat(queue.poll(Deadline.SECONDS, TimeUnit.SECONDS)).isNotNull();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
