package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.StrategyInfo;

/** Each iteration has a strategy of its own, of the same kind. */
class ThreadSessionTest {
  static Iterable<String> strategies() {
    return Strategies.all().stream().map(StrategyInfo::id).toList();
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void iterations_share_nothing(String id) {
    Protection protection = new Protection();
    protection.strategy = id;
    protection.open();
    Strategy first = protection.opened();
    Protection.PerIteration renewal = new Protection.PerIteration();
    ThreadSession thread = new ThreadSession();
    for (int iteration = 0; iteration < 3; iteration++) {
      renewal.reopen(protection);
      thread.open(protection, renewal);
      assertThat(protection.opened()).isNotSameAs(first).hasSameClassAs(first);
      assertThat(thread.session().read(session -> 42)).isEqualTo(42);
      thread.close();
      first = protection.opened();
    }
    protection.close();
  }
}
