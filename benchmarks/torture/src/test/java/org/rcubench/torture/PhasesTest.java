package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhasesTest {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(125);

  private final Phases phases = new Phases(4, 2);

  @Test
  void a_round_begins_with_a_duel_in_which_the_others_rest() {
    assertThat(phases.readerDuels(0, 0)).isTrue();
    assertThat(phases.updaterDuels(0, 0)).isTrue();
    assertThat(Phases.rest(true, 0)).isZero();
    assertThat(Phases.rest(false, 0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(60));
  }

  @Test
  void then_everybody_goes_on() {
    long then = TimeUnit.MILLISECONDS.toNanos(60);
    assertThat(phases.readerDuels(0, then)).isFalse();
    assertThat(phases.updaterDuels(0, then)).isFalse();
    assertThat(Phases.rest(true, then)).isZero();
    assertThat(Phases.rest(false, then)).isZero();
  }

  @Test
  void then_everybody_rests_until_the_next_duel() {
    assertThat(Phases.rest(true, PERIOD - 1_000)).isEqualTo(1_000);
    assertThat(Phases.rest(false, PERIOD - 1_000)).isEqualTo(1_000);
    assertThat(phases.readerDuels(1, PERIOD)).isTrue();
  }

  @Test
  void as_many_couples_duel_as_have_processors_and_others_each_time() {
    for (int period = 0; period < 8; period++) {
      assertThat(dueling(phases, period * PERIOD)).containsExactly(period % 4);
      assertThat(phases.updaterDuels(period % 4 % 2, period * PERIOD)).isTrue();
      assertThat(phases.updaterDuels(1 - period % 4 % 2, period * PERIOD)).isFalse();
    }
    assertThat(dueling(new Phases(4, 4), 3 * PERIOD)).containsExactly(0, 3);
    assertThat(dueling(new Phases(4, 64), 0)).containsExactly(0, 1, 2, 3);
    assertThat(new Phases(1, 1).readerDuels(0, 5 * PERIOD)).isTrue();
  }

  private static List<Integer> dueling(Phases phases, long nanos) {
    return IntStream.range(0, 4)
        .filter(reader -> phases.readerDuels(reader, nanos))
        .boxed()
        .toList();
  }
}
