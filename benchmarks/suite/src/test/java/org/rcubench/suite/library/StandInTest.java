package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;

class StandInTest {
  @Test
  void a_shared_arena_needs_a_jdk_that_has_it() {
    assertThat(StandIn.unavailability(17))
        .contains("java.lang.foreign needs JDK 22 or newer, and this is 17");
    assertThat(StandIn.unavailability(21)).isPresent();
    assertThat(StandIn.unavailability(22)).isEmpty();
  }

  @Test
  void where_it_is_missing_opening_says_so() {
    assumeTrue(StandIn.SHARED_ARENA.unavailability().isPresent());
    assertThatThrownBy(() -> GraceSource.named("shared-arena"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("shared-arena cannot run here: java.lang.foreign needs JDK 22");
  }

  @Test
  void it_is_found_by_its_id_and_is_no_strategy() {
    assertThat(StandIn.named("shared-arena")).contains(StandIn.SHARED_ARENA);
    assertThat(StandIn.named("rcu-qsbr")).isEmpty();
    for (StandIn standIn : StandIn.values()) {
      assertThat(Strategies.all()).extracting(StrategyInfo::id).doesNotContain(standIn.id());
    }
  }
}
