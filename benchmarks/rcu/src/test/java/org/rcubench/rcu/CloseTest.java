package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The orderly end of a domain. */
class CloseTest {
  private final AtomicInteger runs = new AtomicInteger();

  @Flavors.WithGracePeriods
  void runs_what_is_pending_at_once_and_refuses_everything_afterwards(RcuFlavor flavor) {
    Rcu rcu = flavor.open(RcuOptions.defaults().withLaziness(Duration.ofHours(1)));
    long elapsed = rcu.getState();
    rcu.synchronize();
    for (int i = 0; i < 1_000; i++) {
      rcu.call(runs::incrementAndGet);
    }
    rcu.close();
    assertThat(runs).hasValue(1_000);

    Stream.<ThrowingCallable>of(
            rcu::register,
            rcu::reader,
            rcu::synchronize,
            rcu::synchronizeExpedited,
            rcu::getState,
            rcu::startPoll,
            () -> rcu.synchronizeSince(Long.MAX_VALUE),
            () -> rcu.call(runs::incrementAndGet),
            () -> rcu.retire(runs, AtomicInteger::incrementAndGet),
            rcu::barrier)
        .forEach(
            use ->
                assertThatThrownBy(use)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the RCU domain is closed: open another one"));

    rcu.close();
    rcu.synchronizeSince(elapsed);
    assertThat(rcu.poll(elapsed)).isTrue();
    assertThat(runs).as("refused callbacks do not run").hasValue(1_000);
    assertThat(rcu.statistics().enqueued()).isEqualTo(1_000);
    assertThat(rcu.statistics().invoked()).isEqualTo(1_000);
  }

  @Flavors.WithGracePeriods
  void waits_for_the_grace_period_of_pending_callbacks(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      rcu.call(runs::incrementAndGet);
      List<Updater> closers = Stream.generate(() -> Updater.start(rcu::close)).limit(3).toList();
      closers.forEach(Updater::requireWaitingForCallbacks);
      assertThat(runs).hasValue(0);
      reader.end();
      closers.forEach(Updater::requireReturn);
      assertThat(runs).hasValue(1);
    }
  }

  @Flavors.WithGracePeriods
  void those_who_wait_already_return_as_if_it_was_open(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      Updater driver = Updater.start(rcu::synchronize);
      driver.requireWaitingForReader();
      Updater follower = Updater.start(rcu::synchronize);
      follower.requireWaitingForUpdater();
      rcu.call(runs::incrementAndGet);
      Updater barrier = Updater.start(rcu::barrier);
      barrier.requireWaitingForCallbacks();
      long cookie = rcu.startPoll();
      Updater closer = Updater.start(rcu::close);
      closer.requireWaitingForCallbacks();
      reader.end();
      Stream.of(driver, follower, barrier, closer).forEach(Updater::requireReturn);
      assertThat(rcu.poll(cookie)).as("a started cookie elapses before the end").isTrue();
    }
  }

  @Test
  void a_callback_can_enqueue_no_other_meanwhile() {
    Rcu rcu = RcuFlavor.FENCED.open();
    Gate gate = new Gate();
    AtomicReference<Throwable> refusal = new AtomicReference<>();
    rcu.call(
        () -> {
          gate.run();
          try {
            rcu.call(runs::incrementAndGet);
          } catch (IllegalStateException refused) {
            refusal.set(refused);
          }
        });
    gate.requireReached();
    Updater closer = Updater.start(rcu::close);
    closer.requireWaitingForCallbacks();
    gate.open();
    closer.requireReturn();
    assertThat(refusal.get()).hasMessage("the RCU domain is closed: open another one");
    assertThat(runs).hasValue(0);
  }

  @Test
  void ends_the_reclaimers_thread() {
    Rcu rcu = RcuFlavor.FENCED.open();
    AtomicReference<Thread> reclaimer = new AtomicReference<>();
    rcu.call(() -> reclaimer.set(Thread.currentThread()));
    rcu.barrier();
    assertThat(reclaimer.get().isAlive()).isTrue();
    rcu.close();
    assertThat(reclaimer.get().isAlive()).isFalse();
  }

  @RepeatedTest(40)
  void under_load_runs_what_was_taken_and_nothing_else() {
    Rcu rcu =
        RcuFlavor.FENCED.open(
            RcuOptions.defaults().withLaziness(Duration.ZERO).withBacklog(64, BacklogPolicy.HELP));
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger covered = new AtomicInteger();
    List<Updater> users =
        List.of(
            Updater.start(() -> untilRefused(() -> callOnce(rcu, taken))),
            Updater.start(() -> untilRefused(() -> callOnce(rcu, taken))),
            Updater.start(
                () ->
                    untilRefused(
                        () -> {
                          int before = taken.get();
                          rcu.barrier();
                          assertThat(runs.get()).isGreaterThanOrEqualTo(before);
                          covered.incrementAndGet();
                        })),
            Updater.start(() -> untilRefused(rcu::startPoll)));
    Deadline.await(() -> runs.get() > 100 && covered.get() > 0, "the load is on");
    rcu.close();
    int atClose = runs.get();
    users.forEach(Updater::requireReturn);
    assertThat(runs).as("at the end and when close returned").hasValue(atClose);
    assertThat(runs).as("those that were taken").hasValue(taken.get());
  }

  private void callOnce(Rcu rcu, AtomicInteger taken) {
    rcu.call(runs::incrementAndGet);
    taken.incrementAndGet();
  }

  private static void untilRefused(Runnable use) {
    try {
      while (true) {
        use.run();
      }
    } catch (IllegalStateException refused) {
      assertThat(refused).hasMessageContaining("open another one");
    }
  }

  /** Else the section would hold up the callbacks that close waits for, for ever. */
  @Flavors.All
  void a_section_of_the_threads_own_handle_can_still_be_ended(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    rcu.reader().enter();
    Updater.start(rcu::close).requireReturn();
    rcu.reader().exit();
    rcu.reader().close();
    assertThatThrownBy(rcu::reader).hasMessageContaining("open another one");
  }
}
