package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TortureTimeoutTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

  private final TortureTimeout timeout = new TortureTimeout(Duration.ofSeconds(1), 0);

  @Test
  void expires_when_its_time_has_passed() {
    for (long now = LOOK; now < SECOND; now += LOOK) {
      assertThat(timeout.expired(now)).isFalse();
    }
    assertThat(timeout.expired(SECOND)).isTrue();
    assertThat(timeout.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void does_not_count_a_minute_in_which_the_process_was_stopped() {
    assertThat(timeout.expired(LOOK)).isFalse();
    assertThat(timeout.expired(LOOK + 60 * SECOND)).isFalse();
    assertThat(timeout.elapsed()).isLessThan(Duration.ofMillis(500));
  }
}
