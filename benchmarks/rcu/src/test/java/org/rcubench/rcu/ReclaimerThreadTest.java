package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The thread that runs callbacks: what it is, when it ends, and that it is there when needed. */
class ReclaimerThreadTest {
  private static final RcuOptions EAGER = RcuOptions.defaults().withLaziness(Duration.ZERO);

  private final AtomicInteger runs = new AtomicInteger();

  private static Reclaimer mortal(RcuOptions options) {
    return new Reclaimer((GracePeriodDomain) RcuFlavor.FENCED.open(), options, 0);
  }

  private static Thread threadOf(Reclaimer reclaimer) {
    AtomicReference<Thread> thread = new AtomicReference<>();
    reclaimer.enqueue(new Callback.Call(() -> thread.set(Thread.currentThread())));
    reclaimer.barrier();
    return thread.get();
  }

  @Test
  void is_a_daemon_named_after_its_domain_that_keeps_no_class_loader() {
    RcuOptions options = RcuOptions.defaults().withName("routes");
    Reclaimer reclaimer =
        new Reclaimer((GracePeriodDomain) RcuFlavor.FENCED.open(options), options);
    Thread thread = threadOf(reclaimer);
    assertThat(thread.getName()).isEqualTo("rcu-reclaimer routes (rcu-fenced)");
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getContextClassLoader()).isNull();
    reclaimer.close();
  }

  @Test
  void ends_when_nothing_comes_and_starts_again_when_something_does() {
    Reclaimer reclaimer = mortal(EAGER);
    Thread first = threadOf(reclaimer);
    Deadline.await(() -> !first.isAlive(), "the idle thread ends");
    Thread second = threadOf(reclaimer);
    assertThat(second).isNotSameAs(first);
    reclaimer.close();
    assertThat(second.isAlive()).isFalse();
  }

  /** Each thread finds nothing to do, and is held before it is gone. */
  @Test
  void who_waits_for_its_end_waits_for_all_that_have_not_quite_ended() {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger idle = new AtomicInteger();
    ReclaimerThread[] self = new ReclaimerThread[1];
    Runnable work =
        () -> {
          while (self[0].sleep()) {
            Thread.onSpinWait();
          }
          idle.incrementAndGet();
          Uninterruptibly.run(end::await);
        };
    self[0] = new ReclaimerThread("mortal", 0, new Backlog(1), work);
    for (int thread = 1; thread <= 2; thread++) {
      int expected = thread;
      self[0].wake();
      Deadline.await(() -> idle.get() == expected, "the thread finds nothing to do");
    }
    Updater closer = Updater.start(self[0]::end);
    closer.requireWaiting();
    end.countDown();
    closer.requireReturn();
  }

  /** Enqueuing falls before, into and after the end of the thread, which comes at once. */
  @Test
  void its_end_loses_no_callback(@Seed long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Reclaimer reclaimer = mortal(EAGER);
    for (int callback = 1; callback <= 2_000; callback++) {
      reclaimer.enqueue(new Callback.Call(runs::incrementAndGet));
      if (random.nextBoolean()) {
        int expected = callback;
        Deadline.await(() -> runs.get() == expected, "the callback runs, seed " + seed);
      }
      for (int spins = random.nextInt(2_000); spins > 0; spins--) {
        Thread.onSpinWait();
      }
    }
    reclaimer.close();
    assertThat(runs).hasValue(2_000);
  }

  @Test
  void its_end_loses_no_barrier_of_several_callers() {
    Reclaimer reclaimer = mortal(EAGER);
    List<Updater> callers =
        List.of(
            Updater.start(() -> callAndWait(reclaimer)),
            Updater.start(() -> callAndWait(reclaimer)));
    callers.forEach(Updater::requireReturn);
    assertThat(runs).hasValue(2 * 300);
    reclaimer.close();
  }

  private void callAndWait(Reclaimer reclaimer) {
    for (int i = 0; i < 300; i++) {
      AtomicBoolean ran = new AtomicBoolean();
      reclaimer.enqueue(
          new Callback.Call(
              () -> {
                ran.set(true);
                runs.incrementAndGet();
              }));
      reclaimer.barrier();
      assertThat(ran).isTrue();
    }
  }

  @Test
  void lazy_it_lets_callbacks_gather_until_a_barrier_comes() {
    try (Rcu rcu = RcuFlavor.FENCED.open(lazy(1_000))) {
      for (int i = 0; i < 100; i++) {
        rcu.call(runs::incrementAndGet);
      }
      assertThat(runs).hasValue(0);
      rcu.barrier();
      assertThat(runs).hasValue(100);
      assertThat(rcu.statistics().batches()).isEqualTo(1);
    }
  }

  @Test
  void lazy_it_is_hastened_by_half_of_the_limit() {
    try (Rcu rcu = RcuFlavor.FENCED.open(lazy(10))) {
      for (int i = 0; i < 6; i++) {
        rcu.call(runs::incrementAndGet);
      }
      Deadline.await(() -> runs.get() >= 5, "those at half of the limit run");
    }
  }

  @Test
  void lazy_it_is_hastened_by_a_poll() {
    try (Rcu rcu = RcuFlavor.FENCED.open(lazy(1_000))) {
      rcu.call(runs::incrementAndGet);
      long cookie = rcu.startPoll();
      Deadline.await(() -> rcu.poll(cookie), "the cookie elapses");
      Deadline.await(() -> runs.get() == 1, "the callback runs with it");
    }
  }

  private static RcuOptions lazy(int limit) {
    return RcuOptions.defaults()
        .withLaziness(Duration.ofHours(1))
        .withBacklog(limit, BacklogPolicy.FAIL);
  }

  /** Idle, it announces nothing, so a handle that stayed online would stop the domain. */
  @Test
  void idle_it_delays_no_grace_period_with_a_reader_that_a_callback_left_it() {
    try (Rcu rcu = RcuFlavor.QSBR.open()) {
      for (int i = 0; i < 3; i++) {
        rcu.call(() -> rcu.reader().quiescent());
        rcu.barrier();
        Updater.start(rcu::synchronize).requireReturn();
      }
      assertThat(rcu.statistics().failed()).isZero();
    }
  }

  @Test
  void while_callbacks_gather_it_delays_no_grace_period_with_such_a_reader_either() {
    try (Rcu rcu = RcuFlavor.QSBR.open(lazy(1_000))) {
      rcu.call(() -> rcu.reader().quiescent());
      rcu.barrier();
      rcu.call(runs::incrementAndGet);
      Updater.start(rcu::synchronize).requireReturn();
      assertThat(runs).as("gathering still").hasValue(0);
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void it_survives_a_grace_period_that_fails_and_runs_the_callbacks_after_the_next() {
    AtomicInteger attempts = new AtomicInteger();
    try (Uncaught uncaught = new Uncaught();
        Rcu rcu = new FailsOnce(attempts)) {
      // Without readers there is nothing to fail.
      rcu.register();
      rcu.call(runs::incrementAndGet);
      rcu.barrier();
      assertThat(runs).hasValue(1);
      assertThat(uncaught.thrown())
          .singleElement()
          .satisfies(thrown -> assertThat(thrown).hasMessage("no fence today"));
    }
  }

  private static final class FailsOnce extends EpochDomain {
    private final AtomicInteger attempts;

    FailsOnce(AtomicInteger attempts) {
      super(RcuFlavor.FENCED, EAGER);
      this.attempts = attempts;
    }

    @Override
    EpochReader newReader() {
      return new CountingReader(this) {
        @Override
        public void enter() {
          throw new AssertionError("nobody reads");
        }
      };
    }

    @Override
    void heavyFence() {
      if (attempts.incrementAndGet() == 1) {
        throw new IllegalStateException("no fence today");
      }
      VarHandle.fullFence();
    }
  }
}
