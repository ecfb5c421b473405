package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Guarantee 8: which callbacks a barrier waits for. */
enum BarrierContract implements Contract {
  GUARANTEE_8_A_BARRIER_WAITS_FOR_CALLBACKS_THAT_WAIT_FOR_A_SECTION {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        AtomicInteger runs = new AtomicInteger();
        reader.begin();
        rcu.call(runs::incrementAndGet);
        Updater updater = Updater.start(rcu::barrier);
        updater.requireWaitingForCallbacks();
        reader.end();
        updater.requireReturn();
        CallbackContract.requireRuns(runs, 1);
      }
    }
  },
  GUARANTEE_8_A_BARRIER_WAITS_FOR_A_CALLBACK_TO_END_AND_SEES_WHAT_IT_DID {
    @Override
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      Updater.start(rcu::barrier).requireReturn();
      rcu.call(() -> {});
      Updater.start(rcu::barrier).requireReturn();
      Updater.start(rcu::barrier).requireReturn();
    }
  };
}
