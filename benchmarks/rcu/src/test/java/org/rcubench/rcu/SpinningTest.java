package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many turns a driver spins, after waits that ended and waits that did not. */
class SpinningTest {
  private final Spinning spinning = new Spinning();

  private int turnsOfAnOrdinaryWait() {
    return Math.min(spinning.turns(), spinning.turns());
  }

  @Test
  void a_wait_that_ended_allows_the_next_four_times_as_long_up_to_a_bound() {
    spinning.sufficed(200);
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(800);
    spinning.sufficed(Spinning.MOST);
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(Spinning.MOST);
  }

  @Test
  void a_wait_that_ended_at_once_allows_an_eighth_more() {
    spinning.sufficed(200);
    spinning.sufficed(0);
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(900);
  }

  @Test
  void waits_that_did_not_end_take_a_quarter_down_to_a_bound() {
    int before = turnsOfAnOrdinaryWait();
    spinning.failed();
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(before - before / 4);
    IntStream.range(0, 100).forEach(wait -> spinning.failed());
    assertThat(turnsOfAnOrdinaryWait()).isEqualTo(Spinning.FEWEST);
  }

  @Test
  void now_and_then_the_most_is_tried() {
    IntStream.range(0, 100).forEach(wait -> spinning.failed());
    assertThat(
            IntStream.range(0, 2 * Spinning.TRY_EVERY)
                .map(wait -> spinning.turns())
                .filter(turns -> turns == Spinning.MOST))
        .hasSize(2);
  }
}
