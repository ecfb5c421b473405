package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller meets when as many callbacks are pending as the options allow. */
class BacklogPolicyTest {
  private static final RcuFlavor FLAVOR = RcuFlavor.FENCED;

  private final AtomicInteger runs = new AtomicInteger();

  private static Rcu open(int limit, BacklogPolicy policy) {
    return FLAVOR.open(RcuOptions.defaults().withName("full").withBacklog(limit, policy));
  }

  private void call(Rcu rcu, int times) {
    for (int i = 0; i < times; i++) {
      rcu.call(runs::incrementAndGet);
    }
  }

  @Test
  void fail_refuses_at_the_limit_and_takes_callbacks_again_when_some_have_run() {
    try (Rcu rcu = open(3, BacklogPolicy.FAIL);
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      call(rcu, 3);
      assertThatThrownBy(() -> call(rcu, 1))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessage(
              "3 callbacks of the RCU domain 'full' are pending, which is its limit:"
                  + " is a reader slow?");
      assertThatThrownBy(() -> rcu.retire(runs, AtomicInteger::incrementAndGet))
          .isInstanceOf(RejectedExecutionException.class);
      reader.end();
      rcu.barrier();
      assertThat(runs).hasValue(3);
      call(rcu, 3);
      rcu.barrier();
      assertThat(runs).hasValue(6);
    }
  }

  @Test
  void guarantee_8_a_barrier_leaves_all_the_room_there_is() {
    try (Rcu rcu = open(1, BacklogPolicy.FAIL)) {
      for (int round = 1; round <= 500; round++) {
        call(rcu, 1);
        rcu.barrier();
        assertThat(runs).hasValue(round);
      }
    }
  }

  @Test
  void barriers_and_polls_take_no_room() {
    try (Rcu rcu = open(1, BacklogPolicy.FAIL);
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      rcu.startPoll();
      Updater barrier = Updater.start(rcu::barrier);
      barrier.requireWaitingForCallbacks();
      call(rcu, 1);
      assertThatThrownBy(() -> call(rcu, 1))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessageStartingWith("1 callbacks");
      reader.end();
      barrier.requireReturn();
    }
  }

  @Test
  void wait_waits_until_the_reclaimer_has_made_room() {
    try (Rcu rcu = open(2, BacklogPolicy.WAIT);
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      call(rcu, 2);
      List<Updater> callers =
          List.of(Updater.start(() -> call(rcu, 1)), Updater.start(() -> call(rcu, 1)));
      callers.forEach(Updater::requireWaitingForCallbacks);
      assertThat(rcu.statistics().backlog()).isEqualTo(2);
      reader.end();
      callers.forEach(Updater::requireReturn);
      rcu.barrier();
      assertThat(runs).hasValue(4);
    }
  }

  @Test
  void help_waits_for_readers_like_the_reclaimer() {
    try (Rcu rcu = open(2, BacklogPolicy.HELP);
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      call(rcu, 2);
      Updater caller = Updater.start(() -> call(rcu, 1));
      caller.requireWaiting();
      assertThat(runs).hasValue(0);
      reader.end();
      caller.requireReturn();
      assertThat(runs).hasValueGreaterThanOrEqualTo(1);
      rcu.barrier();
      assertThat(runs).hasValue(3);
    }
  }

  @Test
  void help_runs_callbacks_in_the_callers_thread() {
    try (Rcu rcu = open(1, BacklogPolicy.HELP)) {
      List<Thread> ranIn = new CopyOnWriteArrayList<>();
      Deadline.await(
          () -> {
            rcu.call(() -> ranIn.add(Thread.currentThread()));
            return ranIn.contains(Thread.currentThread());
          },
          "the caller runs a callback");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HELP", "WAIT"})
  void a_qsbr_caller_that_is_online_is_refused_for_it_may_be_inside_a_section(
      BacklogPolicy policy) {
    try (Rcu rcu = RcuFlavor.QSBR.open(RcuOptions.defaults().withBacklog(1, policy));
        ReaderThread reader = new ReaderThread(rcu);
        RcuReader own = rcu.register()) {
      reader.begin();
      call(rcu, 1);
      assertThatThrownBy(() -> call(rcu, 1))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessageEndingWith("enqueue after exit, and while offline");
      own.offline();
      reader.end();
      call(rcu, 1);
      rcu.barrier();
      assertThat(runs).hasValue(2);
    }
  }

  @Flavors.WithGracePeriods
  void help_lets_callbacks_read_with_the_callers_handle_and_leaves_it_as_it_was(RcuFlavor flavor) {
    assumeFalse(flavor.needsQuiescentStates());
    List<CallbackFailure> failures = new CopyOnWriteArrayList<>();
    try (Rcu rcu =
        flavor.open(
            RcuOptions.defaults()
                .withBacklog(1, BacklogPolicy.HELP)
                .withCallbackFailures(failures::add))) {
      Updater.start(() -> helpWithAHandle(rcu)).requireReturn();
      assertThat(failures).isEmpty();
    }
  }

  private void helpWithAHandle(Rcu rcu) {
    Thread caller = Thread.currentThread();
    try (RcuReader handle = rcu.register()) {
      Deadline.await(
          () -> {
            rcu.call(
                () -> {
                  if (Thread.currentThread() == caller) {
                    handle.enter();
                    handle.exit();
                    runs.incrementAndGet();
                  }
                });
            handle.enter();
            handle.exit();
            return runs.get() > 0;
          },
          "the caller runs a callback");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HELP", "WAIT"})
  void a_caller_inside_a_section_is_refused_rather_than_stuck(BacklogPolicy policy) {
    for (RcuFlavor flavor : RcuFlavor.withGracePeriods()) {
      if (flavor.unavailability().isEmpty()) {
        try (Rcu rcu = flavor.open(RcuOptions.defaults().withBacklog(2, policy));
            ReaderThread reader = new ReaderThread(rcu)) {
          reader.begin();
          reader.run(() -> call(rcu, 2));
          assertThatThrownBy(() -> reader.run(() -> call(rcu, 1)))
              .as(flavor.id())
              .isInstanceOf(RejectedExecutionException.class)
              .hasMessageContaining("cannot wait inside a section: enqueue after exit");
          reader.end();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_callback_is_neither_refused_nor_made_to_wait(BacklogPolicy policy) {
    try (Rcu rcu = open(1, policy)) {
      rcu.call(() -> call(rcu, 3));
      rcu.barrier();
      rcu.barrier();
      assertThat(runs).hasValue(3);
      assertThat(rcu.statistics().failed()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HELP", "WAIT"})
  void closing_refuses_a_caller_that_waits_for_room(BacklogPolicy policy) {
    Rcu rcu = open(1, policy);
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      call(rcu, 1);
      Updater caller = Updater.start(() -> call(rcu, 1));
      caller.requireWaiting();
      Updater closer = Updater.start(rcu::close);
      closer.requireWaitingForCallbacks();
      reader.end();
      closer.requireReturn();
      assertThat(caller.requireEnd())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("open another one");
      assertThat(runs).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callers_at_the_same_time_exceed_the_limit_by_one_each_at_most(BacklogPolicy policy) {
    int limit = 4;
    int callers = 3;
    int each = 400;
    try (Rcu rcu = open(limit, policy)) {
      List<Updater> updaters = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        updaters.add(Updater.start(() -> callUntilTaken(rcu, each)));
      }
      updaters.forEach(Updater::requireReturn);
      rcu.barrier();
      assertThat(runs).hasValue(callers * each);
      assertThat(rcu.statistics().backlogPeak()).isBetween(1L, (long) limit + callers);
    }
  }

  private void callUntilTaken(Rcu rcu, int times) {
    for (int taken = 0; taken < times; ) {
      try {
        call(rcu, 1);
        taken++;
      } catch (RejectedExecutionException full) {
        rcu.synchronize();
      }
    }
  }
}
