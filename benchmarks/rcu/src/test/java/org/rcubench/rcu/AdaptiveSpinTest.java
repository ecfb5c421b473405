package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many turns a driver spins, after waits that ended and waits that did not. */
class AdaptiveSpinTest {
  private final AdaptiveSpin spin = new AdaptiveSpin();

  private int turnsOfAnOrdinaryWait() {
    return Math.min(spin.turns(), spin.turns());
  }

  @Test
  void a_wait_that_ended_allows_the_next_four_times_as_long_up_to_a_bound() {
    spin.succeeded(200);
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(800);
    spin.succeeded(AdaptiveSpin.MAX_TURNS);
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(AdaptiveSpin.MAX_TURNS);
  }

  @Test
  void a_wait_that_ended_at_once_allows_an_eighth_more() {
    spin.succeeded(200);
    spin.succeeded(0);
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(900);
  }

  @Test
  void waits_that_did_not_end_take_a_quarter_down_to_a_bound() {
    int before = turnsOfAnOrdinaryWait();
    spin.failed();
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(before - before / 4);
    IntStream.range(0, 100).forEach(wait -> spin.failed());
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(AdaptiveSpin.MIN_TURNS);
  }

  @Test
  void now_and_then_the_most_is_tried() {
    IntStream.range(0, 100).forEach(wait -> spin.failed());
    assertThat(
            IntStream.range(0, 2 * AdaptiveSpin.PROBE_INTERVAL)
                .map(wait -> spin.turns())
                .filter(turns -> turns == AdaptiveSpin.MAX_TURNS))
        .hasSize(2);
  }
}
