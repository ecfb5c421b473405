package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Control;

class PaceTest {
  private final Control control = new Control();

  @Test
  void operations_are_due_at_the_rate() {
    Pace pace = pace(1_000);
    long began = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(pace.awaitDue(control)).isTrue();
    }
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(19));
  }

  @Test
  void an_updater_that_fell_behind_catches_up_at_once() {
    Pace pace = pace(10);
    spinFor(510);
    long began = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      assertThat(pace.awaitDue(control)).isTrue();
    }
    // Five turns apart by their interval would take at least 400 ms.
    assertThat(System.nanoTime() - began).isLessThan(TimeUnit.MILLISECONDS.toNanos(300));
  }

  /** Readers are held by then, and an update that waits for them would wait for ever. */
  @ParameterizedTest
  @ValueSource(ints = {0, 100})
  void no_turn_is_given_once_the_measurement_has_ended(int rate) {
    Pace pace = pace(rate);
    spinFor(20);
    control.stopMeasurement = true;
    assertThat(pace.awaitDue(control)).isFalse();
  }

  @Test
  void waiting_ends_with_the_measurement() {
    Pace pace = pace(1);
    control.stopMeasurement = true;
    long began = System.nanoTime();
    assertThat(pace.awaitDue(control)).isFalse();
    assertThat(System.nanoTime() - began).isLessThan(TimeUnit.MILLISECONDS.toNanos(900));
  }

  @Test
  void a_turn_that_was_not_taken_is_still_due() {
    Pace pace = pace(50);
    control.stopMeasurement = true;
    assertThat(pace.awaitDue(control)).isFalse();
    control.stopMeasurement = false;
    assertThat(pace.awaitDue(control)).isTrue();
  }

  @Test
  void a_rate_of_zero_never_waits() {
    Pace pace = pace(0);
    long began = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      assertThat(pace.awaitDue(control)).isTrue();
    }
    assertThat(System.nanoTime() - began).isLessThan(TimeUnit.MILLISECONDS.toNanos(900));
  }

  @Test
  void a_new_iteration_owes_nothing_to_the_one_before() {
    Pace pace = pace(5);
    spinFor(210);
    long began = System.nanoTime();
    pace.begin();
    assertThat(pace.awaitDue(control)).isTrue();
    assertThat(System.nanoTime() - began)
        .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(199));
  }

  @Test
  void a_negative_rate_is_refused() {
    assertThatThrownBy(() -> pace(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("updateRate must not be negative: -1");
  }

  private static void spinFor(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static Pace pace(int rate) {
    Pace pace = new Pace();
    pace.updateRate = rate;
    pace.begin();
    return pace;
  }
}
