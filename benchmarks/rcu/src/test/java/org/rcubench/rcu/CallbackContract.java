package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Guarantee 7: when callbacks run, how often and in which order. */
enum CallbackContract implements Contract {
  GUARANTEE_7_A_CALLBACK_WAITS_FOR_A_SECTION_THAT_BEGAN_BEFORE_IT {
    @Override
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
    public void check(Supplier<Rcu> flavor) {
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
  };

  static void requireRuns(AtomicInteger runs, int expected) {
    assertThat(runs.get()).as("runs of the callback").isEqualTo(expected);
  }
}
