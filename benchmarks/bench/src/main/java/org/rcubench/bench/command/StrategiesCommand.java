package org.rcubench.bench.command;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.UpdateStyle;
import picocli.CommandLine.Command;

/** Lists the strategies. */
@Command(
    name = "strategies",
    mixinStandardHelpOptions = true,
    description =
        "Lists the strategies: what each is, where it comes from, who may hold up whom, which updates"
            + " and reclamation it allows, what it asks of the data.")
final class StrategiesCommand implements Callable<ExitStatus> {
  @Override
  public ExitStatus call() {
    Strategies.all().forEach(strategy -> System.out.print(description(strategy)));
    return ExitStatus.FINE;
  }

  /** What is known of a strategy, in a few lines. */
  static String description(StrategyInfo strategy) {
    StringBuilder lines = new StringBuilder();
    line(lines, strategy.id(), strategy.summary());
    line(lines, "", "source: " + strategy.source());
    line(lines, "", "progress: " + strategy.progress());
    line(
        lines,
        "",
        "updates: %s; reclaims: %s; traits: %s"
            .formatted(
                words(strategy.updates(), UpdateStyle::id),
                words(strategy.reclaims(), Reclaim::id),
                words(strategy.traits(), Trait::id)));
    strategy
        .unavailability()
        .get()
        .ifPresent(reason -> line(lines, "", "cannot run here: " + reason));
    return lines.toString();
  }

  private static void line(StringBuilder lines, String id, String text) {
    lines.append("%-20s %s%n".formatted(id, text));
  }

  private static <T extends Enum<T>> String words(Set<T> values, Function<T, String> id) {
    return values.isEmpty() ? "none" : values.stream().sorted().map(id).collect(joining(", "));
  }
}
