package org.rcubench.suite.launcher;

import java.util.concurrent.Callable;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.UpdateStyle;
import picocli.CommandLine.Command;

/** Lists the strategies. */
@Command(
    name = "strategies",
    mixinStandardHelpOptions = true,
    description =
        "Lists the strategies: what each is, where it comes from, which updates it allows.")
final class StrategiesCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    for (StrategyInfo strategy : Strategies.all()) {
      System.out.printf("%-20s %s%n", strategy.id(), strategy.summary());
      System.out.printf(
          "%-20s source: %s; updates: %s%n", "", strategy.source(), updates(strategy));
      strategy
          .unavailability()
          .get()
          .ifPresent(reason -> System.out.printf("%-20s cannot run here: %s%n", "", reason));
    }
    return Launcher.FINE;
  }

  private static String updates(StrategyInfo strategy) {
    return strategy.updates().isEmpty()
        ? "none"
        : String.join(", ", strategy.updates().stream().map(UpdateStyle::id).sorted().toList());
  }
}
