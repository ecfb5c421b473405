package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundPhasesTest {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(125);

  private final RoundPhases phases = new RoundPhases(4, 2);

  @Test
  void a_round_begins_with_a_race_in_which_the_others_rest() {
    assertThat(phases.readerRaces(0, 0)).isTrue();
    assertThat(phases.updaterRaces(0, 0)).isTrue();
    assertThat(RoundPhases.rest(true, 0)).isZero();
    assertThat(RoundPhases.rest(false, 0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(60));
  }

  @Test
  void then_everybody_goes_on() {
    long then = TimeUnit.MILLISECONDS.toNanos(60);
    assertThat(phases.readerRaces(0, then)).isFalse();
    assertThat(phases.updaterRaces(0, then)).isFalse();
    assertThat(RoundPhases.rest(true, then)).isZero();
    assertThat(RoundPhases.rest(false, then)).isZero();
  }

  @Test
  void then_everybody_rests_until_the_next_race() {
    assertThat(RoundPhases.rest(true, PERIOD - 1_000)).isEqualTo(1_000);
    assertThat(RoundPhases.rest(false, PERIOD - 1_000)).isEqualTo(1_000);
    assertThat(phases.readerRaces(1, PERIOD)).isTrue();
  }

  @Test
  void as_many_pairs_race_as_have_processors_and_others_each_time() {
    for (int period = 0; period < 8; period++) {
      assertThat(racing(phases, period * PERIOD)).containsExactly(period % 4);
      assertThat(phases.updaterRaces(period % 4 % 2, period * PERIOD)).isTrue();
      assertThat(phases.updaterRaces(1 - period % 4 % 2, period * PERIOD)).isFalse();
    }
    assertThat(racing(new RoundPhases(4, 4), 3 * PERIOD)).containsExactly(0, 3);
    assertThat(racing(new RoundPhases(4, 64), 0)).containsExactly(0, 1, 2, 3);
    assertThat(new RoundPhases(1, 1).readerRaces(0, 5 * PERIOD)).isTrue();
  }

  private static List<Integer> racing(RoundPhases phases, long nanos) {
    return IntStream.range(0, 4)
        .filter(reader -> phases.readerRaces(reader, nanos))
        .boxed()
        .toList();
  }
}
