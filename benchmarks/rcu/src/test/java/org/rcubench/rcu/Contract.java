package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What {@link Rcu} guarantees, as checks that any implementation with grace periods passes and that
 * throw an {@link AssertionError} for one that does not.
 */
enum Contract {
  GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.end();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_1_WHAT_A_SECTION_WROTE_IS_SEEN_AFTER_THE_GRACE_PERIOD {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        int[] written = new int[1];
        reader.begin();
        Updater updater =
            Updater.start(
                () -> {
                  rcu.synchronize();
                  assertThat(written[0]).isEqualTo(1);
                });
        updater.requireWaitingForReader();
        reader.run(() -> written[0] = 1);
        reader.end();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_EVERY_HANDLE_OF_A_THREAD {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread thread = new ReaderThread(rcu)) {
        List<RcuReader> second = new ArrayList<>();
        thread.run(
            () -> {
              second.add(rcu.register());
              second.get(0).enter();
            });
        thread.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        thread.end();
        updater.requireWaitingForReaderStill();
        thread.run(
            () -> {
              second.get(0).exit();
              second.get(0).close();
            });
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_1_CLOSING_THE_DOMAIN_SHORTENS_NO_GRACE_PERIOD {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread early = new ReaderThread(rcu);
          ReaderThread late = new ReaderThread(rcu)) {
        early.begin();
        Updater first = Updater.start(rcu::synchronize);
        first.requireWaitingForReader();
        late.begin();
        Updater second = Updater.start(rcu::synchronize);
        second.requireWaitingForUpdater();
        rcu.close();
        early.end();
        first.requireReturn();
        second.requireWaitingForReader();
        late.end();
        second.requireReturn();
      }
    }
  },
  /** Store buffering; without the fence the outcome that is refused is common on any machine. */
  GUARANTEE_2_A_GRACE_PERIOD_IS_A_FULL_FENCE {
    private static final int ROUNDS = 200;

    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      int[] x = new int[ROUNDS];
      int[] y = new int[ROUNDS];
      int[] seenByFirst = new int[ROUNDS];
      int[] seenBySecond = new int[ROUNDS];
      AtomicInteger firstAt = new AtomicInteger(-1);
      AtomicInteger secondAt = new AtomicInteger(-1);
      Updater first = Updater.start(() -> storeThenLoad(rcu, firstAt, secondAt, x, y, seenByFirst));
      Updater second =
          Updater.start(() -> storeThenLoad(rcu, secondAt, firstAt, y, x, seenBySecond));
      first.requireReturn();
      second.requireReturn();
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(seenByFirst[round] + seenBySecond[round])
            .as("updaters in round %d that saw the other's store", round)
            .isPositive();
      }
    }

    private static void storeThenLoad(
        Rcu rcu, AtomicInteger own, AtomicInteger other, int[] stored, int[] loaded, int[] seen) {
      for (int round = 0; round < ROUNDS; round++) {
        own.set(round);
        while (other.get() < round) {
          Thread.onSpinWait();
        }
        stored[round] = 1;
        rcu.synchronize();
        seen[round] = loaded[round];
      }
    }
  },
  GUARANTEE_3_ONLY_THE_OUTERMOST_EXIT_ENDS_A_SECTION {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        reader.step(RcuReader::enter);
        reader.step(RcuReader::enter);
        reader.step(RcuReader::exit);
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.step(RcuReader::exit);
        updater.requireWaitingForReaderStill();
        reader.end();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_3_AN_INNER_SECTION_THAT_BEGAN_AFTER_A_GRACE_PERIOD_DOES_NOT_RENEW_THE_OUTER {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.step(RcuReader::enter);
        updater.requireWaitingForReaderStill();
        reader.step(RcuReader::exit);
        updater.requireWaitingForReaderStill();
        reader.end();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_3_SECTIONS_NEST_A_THOUSAND_DEEP {
    private static final int DEPTH = 1_000;

    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        reader.step(handle -> times(DEPTH, handle::enter));
        reader.step(handle -> times(DEPTH, handle::exit));
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.end();
        updater.requireReturn();
      }
    }

    private static void times(int count, Runnable step) {
      for (int i = 0; i < count; i++) {
        step.run();
      }
    }
  },
  GUARANTEE_4_NO_CALLER_RETURNS_ON_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_ITS_CALL {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread early = new ReaderThread(rcu);
          ReaderThread late = new ReaderThread(rcu)) {
        early.begin();
        Updater first = Updater.start(rcu::synchronize);
        first.requireWaitingForReader();
        late.begin();
        Updater second = Updater.start(rcu::synchronize);
        second.requireWaitingForUpdater();
        early.end();
        first.requireReturn();
        second.requireWaitingForReader();
        late.end();
        second.requireReturn();
      }
    }
  },
  GUARANTEE_4_ALL_OVERLAPPING_CALLERS_RETURN {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        Updater first = Updater.start(rcu::synchronize);
        first.requireWaitingForReader();
        List<Updater> others =
            Stream.generate(() -> Updater.start(rcu::synchronize)).limit(8).toList();
        others.forEach(Updater::requireWaitingForUpdater);
        reader.end();
        first.requireReturn();
        others.forEach(Updater::requireReturn);
      }
    }
  },
  GUARANTEE_5_A_SECTION_DELAYS_NO_GRACE_PERIOD_OF_ANOTHER_DOMAIN {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      Rcu other = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu);
          ReaderThread readerOfOther = new ReaderThread(other)) {
        reader.begin();
        Updater.start(other::synchronize).requireReturn();
        readerOfOther.begin();
        readerOfOther.end();
        Updater.start(other::synchronize).requireReturn();
        reader.end();
      }
    }
  },
  /** With it, the other half of guarantee 1: such a section sees what precedes the call. */
  PROGRESS_A_SECTION_THAT_BEGINS_LATER_DELAYS_NO_GRACE_PERIOD {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread early = new ReaderThread(rcu);
          ReaderThread late = new ReaderThread(rcu)) {
        int[] written = new int[1];
        early.begin();
        Updater updater =
            Updater.start(
                () -> {
                  written[0] = 1;
                  rcu.synchronize();
                });
        updater.requireWaitingForReader();
        late.begin();
        late.run(() -> assertThat(written[0]).isEqualTo(1));
        early.end();
        updater.requireReturn();
        late.end();
      }
    }
  },
  PROGRESS_A_READER_OUTSIDE_SECTIONS_DELAYS_NO_GRACE_PERIOD {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      rcu.synchronize();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        rcu.synchronize();
        reader.begin();
        reader.end();
        rcu.synchronize();
        reader.step(RcuReader::close);
        rcu.synchronize();
      }
    }
  },
  PROGRESS_A_THREAD_THAT_DIES_INSIDE_A_SECTION_DELAYS_NO_GRACE_PERIOD {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread diesBefore = new ReaderThread(rcu);
          ReaderThread diesMeanwhile = new ReaderThread(rcu)) {
        diesBefore.begin();
        diesBefore.die();
        diesMeanwhile.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        diesMeanwhile.die();
        updater.requireReturn();
      }
    }
  },
  INTERRUPTS_DO_NOT_END_A_WAIT_AND_STAY_PENDING {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        AtomicBoolean driverPending = new AtomicBoolean();
        AtomicBoolean followerPending = new AtomicBoolean();
        Updater driver = interruptible(rcu, driverPending);
        driver.requireWaitingForReader();
        Updater follower = interruptible(rcu, followerPending);
        follower.requireWaitingForUpdater();
        driver.interrupt();
        follower.interrupt();
        driver.requireWaitingForReaderStill();
        follower.requireWaitingForUpdater();
        reader.end();
        driver.requireReturn();
        follower.requireReturn();
        assertThat(driverPending).as("interrupt of the driver is pending").isTrue();
        assertThat(followerPending).as("interrupt of the follower is pending").isTrue();
      }
    }

    private static Updater interruptible(Rcu rcu, AtomicBoolean pending) {
      return Updater.start(
          () -> {
            rcu.synchronize();
            pending.set(Thread.currentThread().isInterrupted());
          });
    }
  };

  /**
   * Throws unless the guarantee holds.
   *
   * @param flavor opens a domain
   */
  abstract void check(Supplier<Rcu> flavor);
}
