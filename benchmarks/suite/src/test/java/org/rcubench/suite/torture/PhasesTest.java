package org.rcubench.suite.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PhasesTest {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(125);

  @Test
  void a_round_begins_with_a_duel_in_which_the_others_rest() {
    assertThat(Phases.duel(0)).isTrue();
    assertThat(Phases.rest(true, 0)).isZero();
    assertThat(Phases.rest(false, 0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(60));
  }

  @Test
  void then_everybody_goes_on() {
    long then = TimeUnit.MILLISECONDS.toNanos(60);
    assertThat(Phases.duel(then)).isFalse();
    assertThat(Phases.rest(true, then)).isZero();
    assertThat(Phases.rest(false, then)).isZero();
  }

  @Test
  void then_everybody_rests_until_the_next_duel() {
    assertThat(Phases.rest(true, PERIOD - 1_000)).isEqualTo(1_000);
    assertThat(Phases.rest(false, PERIOD - 1_000)).isEqualTo(1_000);
    assertThat(Phases.duel(PERIOD)).isTrue();
  }
}
