package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;

class SharedArenasTest {
  @Test
  void they_need_a_jdk_that_has_them() {
    assertThat(SharedArenas.unavailability(17))
        .contains("java.lang.foreign needs JDK 22 or newer, and this is 17");
    assertThat(SharedArenas.unavailability(21)).isPresent();
    assertThat(SharedArenas.unavailability(22)).isEmpty();
  }

  @Test
  void where_they_are_missing_opening_one_says_so() {
    assumeTrue(SharedArenas.unavailability().isPresent());
    assertThatThrownBy(() -> GracePeriodSource.named("shared-arena"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("shared-arena cannot run here: java.lang.foreign needs JDK 22");
  }

  @Test
  void they_are_no_strategy() {
    assertThat(Strategies.all()).extracting(StrategyInfo::id).doesNotContain(SharedArenas.ID);
  }
}
