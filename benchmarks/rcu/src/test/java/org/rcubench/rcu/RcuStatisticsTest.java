package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a domain counts. */
class RcuStatisticsTest {
  @Flavors.All
  void a_new_domain_has_done_nothing(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      assertThat(rcu.statistics()).usingRecursiveComparison().isEqualTo(RcuStatistics.NONE);
      assertThat(rcu.statistics().backlog()).isZero();
    }
  }

  @Flavors.WithGracePeriods
  void grace_periods_their_latencies_and_callers(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      for (int i = 0; i < 5; i++) {
        rcu.synchronize();
        rcu.synchronizeExpedited();
      }
      RcuStatistics statistics = rcu.statistics();
      assertThat(statistics.gracePeriods()).isEqualTo(10);
      assertThat(statistics.callers()).isEqualTo(10);
      assertThat(statistics.latencies().count()).isEqualTo(10);
      assertThat(statistics.latencies().max()).isPositive();
    }
  }

  @Flavors.WithGracePeriods
  void guarantee_4_callers_that_share_are_more_than_grace_periods(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open();
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      Updater first = Updater.start(rcu::synchronize);
      first.requireWaitingForReader();
      List<Updater> others =
          Stream.generate(() -> Updater.start(rcu::synchronize)).limit(16).toList();
      others.forEach(Updater::requireWaitingForUpdater);
      reader.end();
      first.requireReturn();
      others.forEach(Updater::requireReturn);
      assertThat(rcu.statistics().callers()).isEqualTo(17);
      assertThat(rcu.statistics().gracePeriods()).isEqualTo(2);
    }
  }

  @Test
  void callbacks_pending_and_run_without_those_of_the_library() {
    RcuOptions lazy = RcuOptions.defaults().withLaziness(Duration.ofHours(1));
    try (Rcu rcu = RcuFlavor.FENCED.open(lazy);
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      for (int i = 0; i < 10; i++) {
        rcu.call(() -> {});
      }
      RcuStatistics pending = rcu.statistics();
      assertThat(pending.enqueued()).isEqualTo(10);
      assertThat(pending.invoked()).isZero();
      assertThat(pending.backlog()).isEqualTo(10);
      assertThat(pending.backlogPeak()).as("before any has run").isEqualTo(10);

      rcu.startPoll();
      Updater barrier = Updater.start(rcu::barrier);
      barrier.requireWaitingForCallbacks();
      reader.end();
      barrier.requireReturn();
      RcuStatistics done = rcu.statistics();
      assertThat(done.enqueued()).isEqualTo(10);
      assertThat(done.invoked()).isEqualTo(10);
      assertThat(done.backlog()).isZero();
      assertThat(done.backlogPeak()).isEqualTo(10);
      assertThat(done.batches()).isBetween(1L, 2L);
    }
  }

  @Test
  void a_barrier_has_counted_what_it_waited_for() {
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      for (int round = 1; round <= 200; round++) {
        rcu.call(() -> {});
        rcu.barrier();
        assertThat(rcu.statistics().enqueued()).isEqualTo(round);
        assertThat(rcu.statistics().invoked()).isEqualTo(round);
        assertThat(rcu.statistics().batches()).isBetween(1L, 2L * round);
      }
    }
  }

  @Test
  void no_difference_is_negative_while_the_domain_goes_on() {
    AtomicBoolean enough = new AtomicBoolean();
    try (Rcu rcu = RcuFlavor.FENCED.open(RcuOptions.defaults().withLaziness(Duration.ZERO))) {
      Updater caller =
          Updater.start(
              () -> {
                while (!enough.get()) {
                  rcu.call(() -> {});
                  rcu.startPoll();
                  rcu.barrier();
                }
              });
      long invokedBefore = 0;
      for (int look = 0; look < 20_000; look++) {
        RcuStatistics now = rcu.statistics();
        assertThat(now.backlog()).isGreaterThanOrEqualTo(0);
        assertThat(now.invoked()).isGreaterThanOrEqualTo(invokedBefore);
        assertThat(now.callers()).isGreaterThanOrEqualTo(now.gracePeriods());
        invokedBefore = now.invoked();
      }
      enough.set(true);
      caller.requireReturn();
    }
  }
}
