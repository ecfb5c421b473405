package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Guarantees 1, 2, 4 and 5: what a grace period waits for and orders, and who may share it. */
enum GracePeriodContract implements Contract {
  GUARANTEE_1_A_GRACE_PERIOD_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT {
    @Override
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
  GUARANTEE_4_NO_CALLER_RETURNS_ON_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_ITS_CALL {
    @Override
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
  };
}
