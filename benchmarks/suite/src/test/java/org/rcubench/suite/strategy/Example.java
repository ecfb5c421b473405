package org.rcubench.suite.strategy;

import static org.rcubench.suite.strategy.Strategies.lock;

import java.util.List;

/** The registry as it would be with the example of the README in it. */
public final class Example {
  private static final List<StrategyInfo> ALL =
      List.of(
          lock(
              "spin-lock",
              "one flag that everybody takes",
              "README",
              () -> new SpinLockStrategy()));

  private Example() {}

  /** {@return what is known of the example} */
  public static StrategyInfo info() {
    return ALL.get(0);
  }
}
