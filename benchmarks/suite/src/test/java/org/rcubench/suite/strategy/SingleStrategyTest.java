package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised of one strategy alone. */
class SingleStrategyTest {
  @Test
  void none_refuses_updates() {
    try (Strategy none = open("none");
        Session session = none.session()) {
      AtomicInteger ran = new AtomicInteger();
      assertThatThrownBy(() -> session.update(ran::incrementAndGet))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("none");
      assertThat(ran).hasValue(0);
    }
  }

  @Test
  void an_optimistic_section_of_a_stamped_lock_is_not_run_a_third_time() {
    assertThat(runsUnderConstantUpdates("stamped-optimistic")).isEqualTo(2);
  }

  @Test
  void a_section_of_a_sequence_lock_is_run_once_more_than_it_may_be_disturbed() {
    assertThat(runsUnderConstantUpdates("seqlock")).isEqualTo(SeqlockStrategy.OPTIMISTIC_RUNS + 1);
  }

  private static int runsUnderConstantUpdates(String id) {
    try (Strategy strategy = open(id)) {
      return Interleaving.runsUnderConstantUpdates(strategy, 100, () -> {}).all();
    }
  }

  @Test
  void hazard_pointers_refuse_a_callback_and_say_what_to_do() {
    try (Strategy strategy = open("hazard-pointer");
        Session session = strategy.session()) {
      assertThatThrownBy(() -> session.call(() -> {}))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("retire the object");
    }
  }

  @Test
  void hazard_pointers_hold_back_a_bounded_number_of_objects_behind_a_section() {
    AtomicInteger reclaimed = new AtomicInteger();
    int retired = 1_000;
    besideAnOpenSection(
        "hazard-pointer",
        (session, subject) -> {
          for (int i = 1; i <= retired; i++) {
            retire(session, subject, reclaimed);
          }
          int sessions = 2;
          assertThat(retired - reclaimed.get())
              .isPositive()
              .isLessThan(2 * sessions + HazardPointerStrategy.SCAN_BEYOND);
        });
    assertThat(reclaimed).hasValue(retired);
  }

  @Test
  void what_a_closed_session_left_behind_is_reclaimed_by_the_scans_of_others() {
    AtomicInteger left = new AtomicInteger();
    try (Strategy strategy = open("hazard-pointer");
        Session other = strategy.session()) {
      ProtectedPair subject = new ProtectedPair();
      Gate half = new Gate();
      WatchedThread<Long> reader = read(strategy, subject, half);
      try (Session session = strategy.session()) {
        retire(session, subject, left);
      }
      assertThat(left).hasValue(0);
      half.open();
      reader.result();
      for (int i = 0; i <= 4 + HazardPointerStrategy.SCAN_BEYOND; i++) {
        retire(other, subject, new AtomicInteger());
      }
      assertThat(left).hasValue(1);
    }
  }

  @Test
  void a_generation_is_not_done_before_those_that_came_before_it() {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    besideAnOpenSection(
        "refcount",
        (session, subject) -> {
          session.call(() -> order.add(1));
          assertThat(session.read(inside -> 7)).isEqualTo(7);
          session.call(() -> order.add(2));
          session.retire(3, order::add);
          assertThat(order).isEmpty();
        });
    assertThat(order).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hazard-pointer", "refcount"})
  void a_reclaimer_that_throws_keeps_nothing_else_from_being_reclaimed(String id) {
    AtomicInteger reclaimed = new AtomicInteger();
    List<Throwable> uncaught = new ArrayList<>();
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    try (Strategy strategy = open(id);
        Session session = strategy.session()) {
      session.retire(
          new Object(),
          object -> {
            throw new IllegalStateException("in the reclaimer");
          });
      session.retire(new Object(), object -> reclaimed.incrementAndGet());
      session.barrier();
    } finally {
      Thread.currentThread().setUncaughtExceptionHandler(null);
    }
    assertThat(reclaimed).hasValue(1);
    assertThat(uncaught).singleElement().extracting("message").isEqualTo("in the reclaimer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hazard-pointer", "refcount"})
  void a_reclaimer_may_retire_something_else(String id) {
    AtomicInteger reclaimed = new AtomicInteger();
    try (Strategy strategy = open(id);
        Session session = strategy.session()) {
      for (int i = 0; i < 100; i++) {
        session.retire(
            new Object(),
            object -> session.retire(new Object(), other -> reclaimed.incrementAndGet()));
      }
    }
    assertThat(reclaimed).hasValue(100);
  }

  /** Has an updater do something while a section holds what the subject held first. */
  private static void besideAnOpenSection(String id, BiConsumer<Session, ProtectedPair> what) {
    try (Strategy strategy = open(id)) {
      ProtectedPair subject = new ProtectedPair();
      Gate half = new Gate();
      WatchedThread<Long> reader = read(strategy, subject, half);
      try (Session session = strategy.session()) {
        what.accept(session, subject);
      }
      half.open();
      reader.result();
    }
  }

  private static WatchedThread<Long> read(Strategy strategy, ProtectedPair subject, Gate half) {
    WatchedThread<Long> reader =
        WatchedThread.start(
            () -> {
              try (Session session = strategy.session()) {
                return session.read(inside -> subject.read(inside, half));
              }
            });
    half.awaitReached();
    return reader;
  }

  private static void retire(Session session, ProtectedPair subject, AtomicInteger reclaimed) {
    subject
        .replace(session, 2)
        .forEach(old -> session.retire(old, words -> reclaimed.incrementAndGet()));
  }

  private static Strategy open(String id) {
    return Strategies.named(id).factory().get();
  }
}
