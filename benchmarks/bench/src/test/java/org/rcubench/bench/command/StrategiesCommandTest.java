package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.UpdateStyle;

class StrategiesCommandTest {
  private static final StrategyInfo SPIN_LOCK =
      new StrategyInfo(
          "spin-lock",
          "one flag that everybody takes",
          "README",
          "readers and updaters wait for one another",
          EnumSet.allOf(UpdateStyle.class),
          Set.of(Reclaim.SYNCHRONIZE),
          Set.of(),
          Optional::empty,
          () -> {
            throw new UnsupportedOperationException();
          });

  @Test
  void a_strategy_is_described_by_its_entry() {
    assertThat(StrategiesCommand.description(SPIN_LOCK))
        .extracting(row -> row.get(0).text(), row -> row.get(1).text())
        .containsExactly(
            tuple("spin-lock", "one flag that everybody takes"),
            tuple("", "source: README"),
            tuple("", "progress: readers and updaters wait for one another"),
            tuple("", "updates: in-place, copy; reclaims: synchronize; traits: none"));
  }
}
