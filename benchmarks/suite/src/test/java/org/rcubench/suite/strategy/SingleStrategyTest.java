package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.RcuReference;

/** What is promised of one strategy alone. */
class SingleStrategyTest {
  @Test
  void none_refuses_updates() {
    try (Strategy none = Strategies.named("none").factory().get();
        Session session = none.session()) {
      AtomicInteger ran = new AtomicInteger();
      assertThatThrownBy(() -> session.update(ran::incrementAndGet))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("none");
      assertThat(ran).hasValue(0);
    }
  }

  @Test
  void an_optimistic_section_that_an_update_disturbs_is_run_again() {
    try (Strategy strategy = Strategies.named("stamped-optimistic").factory().get();
        Session session = strategy.session()) {
      RcuReference<Long> pointer = new RcuReference<>(1L);
      AtomicInteger runs = new AtomicInteger();
      long read =
          session.read(
              inside -> {
                long seen = inside.dereference(pointer);
                if (runs.incrementAndGet() == 1) {
                  replaceOnAnotherThread(strategy, pointer);
                }
                return seen;
              });
      assertThat(read).isEqualTo(2);
      assertThat(runs).hasValue(2);
    }
  }

  @Test
  void an_optimistic_section_is_not_run_a_third_time() {
    try (Strategy strategy = Strategies.named("stamped-optimistic").factory().get();
        Session session = strategy.session()) {
      RcuReference<Long> pointer = new RcuReference<>(1L);
      AtomicInteger runs = new AtomicInteger();
      CountDownLatch second = new CountDownLatch(1);
      Contender<Boolean> late =
          Contender.start(
              () -> {
                Provocation.await(second);
                replaceOnAnotherThread(strategy, pointer);
                return true;
              });
      session.read(
          inside -> {
            if (runs.incrementAndGet() == 1) {
              replaceOnAnotherThread(strategy, pointer);
            } else {
              second.countDown();
            }
            return inside.dereference(pointer);
          });
      assertThat(late.result()).isTrue();
      assertThat(runs).hasValue(2);
    }
  }

  private static void replaceOnAnotherThread(Strategy strategy, RcuReference<Long> pointer) {
    Contender.start(
            () -> {
              try (Session session = strategy.session()) {
                session.update(() -> pointer.replace(pointer.dereferenceProtected() + 1));
                return true;
              }
            })
        .result();
  }
}
