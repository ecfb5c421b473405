package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sharing and sleeping, with passes that end when the test says so. */
class GracePeriodsTest {
  private final AtomicInteger passes = new AtomicInteger();
  private final Semaphore passesMayEnd = new Semaphore(0);
  private final GracePeriods gracePeriods = new GracePeriods(this::pass);

  private void pass(long number, boolean expedited) {
    passes.incrementAndGet();
    assertThat(number).as("the grace period's number").isEqualTo(gracePeriods.epoch());
    passesMayEnd.acquireUninterruptibly();
  }

  private static void awaitNext(GracePeriods gracePeriods) {
    gracePeriods.await(gracePeriods.next(), false);
  }

  private Updater caller() {
    return Updater.start(() -> awaitNext(gracePeriods));
  }

  private void awaitPasses(int expected) {
    Deadline.await(() -> passes.get() == expected, expected + " passes have begun");
  }

  @Test
  void guarantee_4_callers_that_arrive_during_a_grace_period_share_the_next() {
    Updater first = caller();
    awaitPasses(1);
    List<Updater> others = Stream.generate(this::caller).limit(16).toList();
    others.forEach(Updater::requireWaitingForUpdater);

    passesMayEnd.release(2);
    first.requireReturn();
    others.forEach(Updater::requireReturn);

    assertThat(passes).as("passes for 17 callers").hasValue(2);
  }

  @Test
  void guarantee_4_no_caller_returns_on_a_grace_period_that_began_before_its_call() {
    Updater first = caller();
    awaitPasses(1);
    Updater second = caller();
    second.requireWaitingForUpdater();

    passesMayEnd.release();
    first.requireReturn();
    awaitPasses(2);
    second.requireWaitingForUpdater();

    passesMayEnd.release();
    second.requireReturn();
  }

  @Test
  void callers_one_after_the_other_have_a_grace_period_each() {
    passesMayEnd.release(3);
    for (int call = 1; call <= 3; call++) {
      awaitNext(gracePeriods);
      assertThat(passes).hasValue(call);
    }
  }

  @Test
  void a_pass_that_throws_fails_its_driver_and_lets_the_next_caller_drive() {
    AtomicInteger attempts = new AtomicInteger();
    Semaphore mayFail = new Semaphore(0);
    GracePeriods failingOnce =
        new GracePeriods(
            (number, expedited) -> {
              if (attempts.incrementAndGet() == 1) {
                mayFail.acquireUninterruptibly();
                throw new IllegalStateException("no fence today");
              }
            });
    Updater first = Updater.start(() -> awaitNext(failingOnce));
    Deadline.await(() -> attempts.get() == 1, "the first pass has begun");
    Updater second = Updater.start(() -> awaitNext(failingOnce));
    second.requireWaitingForUpdater();

    mayFail.release();

    assertThat(first.requireEnd()).hasMessage("no fence today");
    second.requireReturn();
    assertThat(attempts).hasValue(2);
  }

  @Test
  void a_grace_period_that_failed_serves_nobody() {
    AtomicBoolean fail = new AtomicBoolean(true);
    AtomicInteger completed = new AtomicInteger();
    GracePeriods failingOnce =
        new GracePeriods(
            (number, expedited) -> {
              if (fail.getAndSet(false)) {
                throw new IllegalStateException("no fence today");
              }
              completed.incrementAndGet();
            });
    assertThat(Updater.start(() -> awaitNext(failingOnce)).requireEnd())
        .hasMessage("no fence today");
    Updater.start(() -> awaitNext(failingOnce)).requireReturn();
    assertThat(completed).hasValue(1);
  }

  @Test
  void an_interrupt_while_waiting_stays_pending_though_the_pass_throws() {
    AtomicInteger attempts = new AtomicInteger();
    AtomicBoolean pending = new AtomicBoolean();
    GracePeriods failingSecond =
        new GracePeriods(
            (number, expedited) -> {
              if (attempts.incrementAndGet() == 2) {
                throw new IllegalStateException("no fence today");
              }
              passesMayEnd.acquireUninterruptibly();
            });
    Updater first = Updater.start(() -> awaitNext(failingSecond));
    Deadline.await(() -> attempts.get() == 1, "the first pass has begun");
    Updater second =
        Updater.start(
            () -> {
              try {
                awaitNext(failingSecond);
              } finally {
                pending.set(Thread.currentThread().isInterrupted());
              }
            });
    second.requireWaitingForUpdater();
    second.interrupt();

    passesMayEnd.release();

    first.requireReturn();
    assertThat(second.requireEnd()).hasMessage("no fence today");
    assertThat(pending).isTrue();
  }
}
