package org.rcubench.bench.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableFormat;
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
        "Lists the strategies: what each is, where it comes from, who may hold up whom, which"
            + " updates and reclamation it allows, what it asks of the data.")
final class StrategiesCommand implements Callable<ExitStatus> {
  @Override
  public ExitStatus call() {
    List<List<Cell>> rows = new ArrayList<>();
    Strategies.all().forEach(strategy -> rows.addAll(description(strategy)));
    System.out.print(TableFormat.TERMINAL.text(new Table.Plain(List.of("", ""), rows)));
    return ExitStatus.FINE;
  }

  /** What is known of a strategy: its id, and a line for each thing. */
  static List<List<Cell>> description(StrategyInfo strategy) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row(strategy.id(), strategy.summary()));
    rows.add(row("", "source: " + strategy.source()));
    rows.add(row("", "progress: " + strategy.progress()));
    rows.add(
        row(
            "",
            "updates: %s; reclaims: %s; traits: %s"
                .formatted(
                    words(strategy.updates(), UpdateStyle::id),
                    words(strategy.reclaims(), Reclaim::id),
                    words(strategy.traits(), Trait::id))));
    strategy
        .unavailability()
        .get()
        .ifPresent(reason -> rows.add(row("", "cannot run here: " + reason)));
    return rows;
  }

  private static List<Cell> row(String id, String text) {
    return List.of(Cell.of(id), Cell.of(text));
  }

  private static <T extends Enum<T>> String words(Set<T> values, Function<T, String> id) {
    return values.isEmpty() ? "none" : values.stream().sorted().map(id).collect(joining(", "));
  }
}
