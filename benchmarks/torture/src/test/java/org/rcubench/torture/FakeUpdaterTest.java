package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.torture.FakeUpdater.Interrupts.Outcome.LOST;
import static org.rcubench.torture.FakeUpdater.Interrupts.Outcome.PENDING;
import static org.rcubench.torture.FakeUpdater.Interrupts.Outcome.QUIET;

import org.junit.jupiter.api.Test;
import org.rcubench.torture.FakeUpdater.Interrupts;

class FakeUpdaterTest {
  private final Interrupts interrupts = new Interrupts();

  @Test
  void a_wait_that_nobody_interrupts_is_quiet() {
    assertThat(interrupts.expose(() -> {})).isEqualTo(QUIET);
    interrupts.send();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void an_interrupt_that_outlives_the_wait_is_pending_and_cleared() {
    assertThat(interrupts.expose(interrupts::send)).isEqualTo(PENDING);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void an_interrupt_that_the_wait_swallows_is_lost() {
    Runnable swallowing =
        () -> {
          interrupts.send();
          assertThat(Thread.interrupted()).isTrue();
        };
    assertThat(interrupts.expose(swallowing)).isEqualTo(LOST);
  }

  @Test
  void an_interrupt_from_before_the_wait_has_to_outlive_it_too() {
    assertThat(Interrupts.pendingBefore(() -> {})).isEqualTo(PENDING);
    assertThat(Interrupts.pendingBefore(Thread::interrupted)).isEqualTo(LOST);
  }
}
