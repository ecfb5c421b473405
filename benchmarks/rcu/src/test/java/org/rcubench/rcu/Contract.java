package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
  GUARANTEE_1_AN_EXPEDITED_GRACE_PERIOD_WAITS_FOR_A_SECTION_TOO {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        int[] written = new int[1];
        reader.begin();
        Updater updater =
            Updater.start(
                () -> {
                  rcu.synchronizeExpedited();
                  assertThat(written[0]).isEqualTo(1);
                });
        updater.requireSpinningForReader();
        reader.run(() -> written[0] = 1);
        reader.end();
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
      check(flavor.get());
      Rcu withReader = flavor.get();
      try (ReaderThread reader = new ReaderThread(withReader)) {
        reader.begin();
        reader.end();
        check(withReader);
      }
    }

    private static void check(Rcu rcu) {
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
  GUARANTEE_6_A_COOKIE_ELAPSES_WITH_A_GRACE_PERIOD_AND_NOT_BEFORE {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        long cookie = rcu.getState();
        requireNotElapsed(rcu, cookie);
        Updater updater = Updater.start(() -> rcu.synchronizeSince(cookie));
        updater.requireWaitingForReader();
        requireNotElapsed(rcu, cookie);
        reader.end();
        updater.requireReturn();
        requireElapsed(rcu, cookie);
      }
    }
  },
  GUARANTEE_6_A_STARTED_COOKIE_ELAPSES_BY_ITSELF_ONCE_THE_SECTION_HAS_ENDED {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        int[] written = new int[1];
        reader.begin();
        long cookie = rcu.startPoll();
        requireNotElapsed(rcu, cookie);
        reader.run(() -> written[0] = 1);
        requireNotElapsed(rcu, cookie);
        reader.end();
        Deadline.await(() -> rcu.poll(cookie), "the cookie elapses");
        assertThat(written[0]).as("what the section wrote").isEqualTo(1);
      }
    }
  },
  GUARANTEE_6_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_A_COOKIE_DOES_NOT_END_IT {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread early = new ReaderThread(rcu);
          ReaderThread late = new ReaderThread(rcu)) {
        early.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        late.begin();
        long cookie = rcu.getState();
        early.end();
        updater.requireReturn();
        requireNotElapsed(rcu, cookie);
        late.end();
        rcu.synchronizeSince(cookie);
        requireElapsed(rcu, cookie);
      }
    }
  },
  GUARANTEE_6_AN_ELAPSED_COOKIE_STAYS_SO_AND_NEED_NOT_BE_WAITED_FOR {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      long cookie = rcu.getState();
      requireNotElapsed(rcu, cookie);
      rcu.synchronize();
      requireElapsed(rcu, cookie);
      requireElapsed(rcu, cookie);
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        requireElapsed(rcu, cookie);
        Updater.start(() -> rcu.synchronizeSince(cookie)).requireReturn();
        reader.end();
        updater.requireReturn();
      }
      requireElapsed(rcu, cookie);
    }
  },
  GUARANTEE_7_A_CALLBACK_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        AtomicInteger runs = new AtomicInteger();
        reader.begin();
        rcu.call(runs::incrementAndGet);
        requireRuns(runs, 0);
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaiting();
        requireRuns(runs, 0);
        reader.end();
        updater.requireReturn();
        rcu.barrier();
        requireRuns(runs, 1);
      }
    }
  },
  GUARANTEE_7_A_RETIRED_OBJECT_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        AtomicInteger retired = new AtomicInteger();
        reader.begin();
        rcu.retire(retired, AtomicInteger::incrementAndGet);
        requireRuns(retired, 0);
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaiting();
        requireRuns(retired, 0);
        reader.end();
        updater.requireReturn();
        rcu.barrier();
        requireRuns(retired, 1);
      }
    }
  },
  GUARANTEE_7_A_CALLBACK_WAITS_FOR_THE_SECTION_THAT_ENQUEUED_IT {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        AtomicInteger runs = new AtomicInteger();
        reader.begin();
        reader.run(() -> rcu.call(runs::incrementAndGet));
        requireRuns(runs, 0);
        Updater updater = Updater.start(rcu::barrier);
        updater.requireWaitingForCallbacks();
        requireRuns(runs, 0);
        reader.end();
        updater.requireReturn();
        requireRuns(runs, 1);
      }
    }
  },
  GUARANTEE_7_NO_CALLBACK_RUNS_AFTER_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_IT {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread early = new ReaderThread(rcu);
          ReaderThread late = new ReaderThread(rcu)) {
        AtomicInteger runs = new AtomicInteger();
        early.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        late.begin();
        Updater caller = Updater.start(() -> rcu.call(runs::incrementAndGet));
        caller.requireWaitingOrReturned();
        early.end();
        updater.requireReturn();
        caller.requireReturn();
        requireRuns(runs, 0);
        late.end();
        rcu.barrier();
        requireRuns(runs, 1);
      }
    }
  },
  GUARANTEE_7_EACH_CALLBACK_RUNS_ONCE {
    private static final int CALLERS = 4;
    private static final int CALLBACKS = 500;

    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      AtomicIntegerArray runs = new AtomicIntegerArray(CALLERS * CALLBACKS);
      List<Updater> callers =
          IntStream.range(0, CALLERS)
              .mapToObj(caller -> Updater.start(() -> call(rcu, runs, caller * CALLBACKS)))
              .toList();
      callers.forEach(Updater::requireReturn);
      rcu.barrier();
      // What runs a second time would do so by the next barrier.
      rcu.barrier();
      for (int callback = 0; callback < runs.length(); callback++) {
        assertThat(runs.get(callback)).as("runs of callback %d", callback).isEqualTo(1);
      }
    }

    private static void call(Rcu rcu, AtomicIntegerArray runs, int first) {
      for (int i = first; i < first + CALLBACKS; i += 2) {
        int callback = i;
        rcu.call(() -> runs.incrementAndGet(callback));
        rcu.retire(callback + 1, runs::incrementAndGet);
      }
    }
  },
  GUARANTEE_7_CALLBACKS_OF_ONE_THREAD_RUN_IN_ORDER {
    private static final int CALLERS = 3;
    private static final int CALLBACKS = 500;

    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      List<List<Integer>> ran =
          Stream.<List<Integer>>generate(ArrayList::new).limit(CALLERS).toList();
      List<Updater> callers = ran.stream().map(own -> Updater.start(() -> call(rcu, own))).toList();
      callers.forEach(Updater::requireReturn);
      rcu.barrier();
      List<Integer> inOrder = IntStream.range(0, CALLBACKS).boxed().toList();
      assertThat(ran)
          .allSatisfy(own -> assertThat(own).as("callbacks in order").isEqualTo(inOrder));
    }

    private static void call(Rcu rcu, List<Integer> own) {
      for (int i = 0; i < CALLBACKS; i++) {
        int callback = i;
        rcu.call(() -> own.add(callback));
      }
    }
  },
  GUARANTEE_7_NO_TWO_CALLBACKS_RUN_AT_ONCE {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (Gate first = new Gate()) {
        AtomicInteger secondRuns = new AtomicInteger();
        Updater firstCaller = Updater.start(() -> rcu.call(first));
        first.requireReached();
        Updater secondCaller = Updater.start(() -> rcu.call(secondRuns::incrementAndGet));
        secondCaller.requireReturn();
        requireRuns(secondRuns, 0);
        first.open();
        firstCaller.requireReturn();
        rcu.barrier();
        requireRuns(secondRuns, 1);
      }
    }
  },
  GUARANTEE_8_A_BARRIER_WAITS_FOR_CALLBACKS_THAT_WAIT_FOR_A_SECTION {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        AtomicInteger runs = new AtomicInteger();
        reader.begin();
        rcu.call(runs::incrementAndGet);
        Updater updater = Updater.start(rcu::barrier);
        updater.requireWaitingForCallbacks();
        reader.end();
        updater.requireReturn();
        requireRuns(runs, 1);
      }
    }
  },
  GUARANTEE_8_A_BARRIER_WAITS_FOR_A_CALLBACK_TO_END_AND_SEES_WHAT_IT_DID {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      int[] written = new int[1];
      try (Gate gate = new Gate()) {
        rcu.call(
            () -> {
              gate.run();
              written[0] = 1;
            });
        gate.requireReached();
        Updater updater =
            Updater.start(
                () -> {
                  rcu.barrier();
                  assertThat(written[0]).as("what the callback wrote").isEqualTo(1);
                });
        updater.requireWaitingForCallbacks();
        gate.open();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_8_A_BARRIER_WAITS_FOR_ALL_CALLBACKS_BEFORE_IT {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (Gate first = new Gate();
          Gate second = new Gate()) {
        rcu.call(first);
        Updater.start(() -> rcu.call(second)).requireReturn();
        first.requireReached();
        Updater updater = Updater.start(rcu::barrier);
        updater.requireWaitingForCallbacks();
        first.open();
        second.requireReached();
        updater.requireWaitingForCallbacks();
        second.open();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_8_A_BARRIER_DOES_NOT_WAIT_FOR_CALLBACKS_THAT_CALLBACKS_ENQUEUE_MEANWHILE {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (Gate first = new Gate();
          Gate second = new Gate()) {
        rcu.call(
            () -> {
              first.run();
              rcu.call(second);
            });
        first.requireReached();
        List<Updater> barriers =
            Stream.generate(() -> Updater.start(rcu::barrier)).limit(3).toList();
        barriers.forEach(Updater::requireWaitingForCallbacks);
        first.open();
        second.requireReached();
        barriers.forEach(Updater::requireReturn);
        second.open();
        rcu.barrier();
      }
    }
  },
  GUARANTEE_8_A_BARRIER_WITH_NOTHING_PENDING_RETURNS {
    @Override
    void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      Updater.start(rcu::barrier).requireReturn();
      rcu.call(() -> {});
      Updater.start(rcu::barrier).requireReturn();
      Updater.start(rcu::barrier).requireReturn();
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

  private static void requireElapsed(Rcu rcu, long cookie) {
    assertThat(rcu.poll(cookie)).as("the cookie has elapsed").isTrue();
  }

  private static void requireNotElapsed(Rcu rcu, long cookie) {
    assertThat(rcu.poll(cookie)).as("the cookie has elapsed").isFalse();
  }

  private static void requireRuns(AtomicInteger runs, int expected) {
    assertThat(runs.get()).as("runs of the callback").isEqualTo(expected);
  }

  /**
   * Throws unless the guarantee holds.
   *
   * @param flavor opens a domain
   */
  abstract void check(Supplier<Rcu> flavor);
}
