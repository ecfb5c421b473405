package org.rcubench.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rcubench.suite.strategy.Example;

class StrategiesCommandTest {
  @Test
  void a_strategy_that_is_added_is_described_by_its_entry() {
    assertThat(StrategiesCommand.description(Example.info()).lines())
        .containsExactly(
            "spin-lock            one flag that everybody takes",
            "                     source: README",
            "                     progress: readers and updaters wait for one another",
            "                     updates: in-place, copy; reclaims: synchronize; traits: none");
  }
}
