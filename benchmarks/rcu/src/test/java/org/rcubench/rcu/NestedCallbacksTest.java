package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Callbacks that enqueue callbacks. */
class NestedCallbacksTest {
  private static final int CALLERS = 3;
  private static final int CALLBACKS = 200;

  private final AtomicInteger first = new AtomicInteger();
  private final AtomicInteger second = new AtomicInteger();

  @Flavors.WithGracePeriods
  void guarantee_8_each_barrier_covers_exactly_what_was_taken_before_it(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      for (int round = 1; round <= 5; round++) {
        List<Updater> callers =
            Stream.generate(() -> Updater.start(() -> callTwoDeep(rcu))).limit(CALLERS).toList();
        callers.forEach(Updater::requireReturn);
        rcu.barrier();
        assertThat(first).as("round %d", round).hasValue(round * CALLERS * CALLBACKS);
        rcu.barrier();
        assertThat(second).as("round %d", round).hasValue(round * CALLERS * CALLBACKS);
      }
    }
  }

  private void callTwoDeep(Rcu rcu) {
    for (int i = 0; i < CALLBACKS; i++) {
      rcu.call(
          () -> {
            first.incrementAndGet();
            rcu.call(second::incrementAndGet);
          });
    }
  }

  @Flavors.WithGracePeriods
  void a_callback_may_read_wait_for_a_grace_period_and_enqueue_itself(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      Gate last = new Gate();
      last.open();
      rcu.call(new Again(rcu, 20, last));
      last.requireReached();
      rcu.barrier();
      assertThat(first).hasValue(20);
      assertThat(rcu.statistics().failed()).isZero();
    }
  }

  private final class Again implements Runnable {
    private final Rcu rcu;
    private final Runnable last;
    private int left;

    Again(Rcu rcu, int times, Runnable last) {
      this.rcu = rcu;
      this.left = times;
      this.last = last;
    }

    @Override
    public void run() {
      RcuReader reader = rcu.reader();
      reader.enter();
      reader.exit();
      rcu.synchronize();
      first.incrementAndGet();
      if (--left > 0) {
        rcu.call(this);
      } else {
        last.run();
      }
    }
  }
}
