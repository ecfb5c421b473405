package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EnduranceTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

  private final Endurance endurance = new Endurance(SECOND, 0);

  @Test
  void ends_when_its_time_has_passed() {
    for (long now = LOOK; now < SECOND; now += LOOK) {
      assertThat(endurance.over(now)).isFalse();
    }
    assertThat(endurance.over(SECOND)).isTrue();
    assertThat(endurance.nanos()).isEqualTo(SECOND);
  }

  @Test
  void does_not_count_a_minute_in_which_the_process_was_stopped() {
    assertThat(endurance.over(LOOK)).isFalse();
    assertThat(endurance.over(LOOK + 60 * SECOND)).isFalse();
    assertThat(endurance.nanos()).isLessThan(SECOND / 2);
  }
}
