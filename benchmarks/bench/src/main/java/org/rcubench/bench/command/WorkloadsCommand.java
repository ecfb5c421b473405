package org.rcubench.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableFormat;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.workload.WorkloadInfo;
import org.rcubench.suite.workload.Workloads;
import picocli.CommandLine.Command;

/** Lists the workloads. */
@Command(
    name = "workloads",
    mixinStandardHelpOptions = true,
    description =
        "Lists the workloads: what each is and asks, which strategies fit, and why others do not.")
final class WorkloadsCommand implements Callable<ExitStatus> {
  @Override
  public ExitStatus call() {
    List<List<Cell>> rows = new ArrayList<>();
    for (WorkloadInfo workload : Workloads.all()) {
      rows.add(row(workload.id(), workload.summary()));
      rows.add(row("", "asks: " + workload.question()));
      rows.add(
          row(
              "",
              "benchmark: %s; source: %s"
                  .formatted(workload.benchmark().getSimpleName(), workload.source())));
      if (workload.namesStrategies()) {
        rows.add(row("", "runs under the flavors of RCU, beside controls"));
      } else if (workload.takesStrategy()) {
        rows.addAll(strategies(workload));
      } else {
        rows.add(row("", "a control: runs without a strategy"));
      }
    }
    System.out.print(TableFormat.TERMINAL.text(new Table.Plain(List.of("", ""), rows)));
    return ExitStatus.FINE;
  }

  /** Which strategies fit a workload, and why others do not. */
  private static List<List<Cell>> strategies(WorkloadInfo workload) {
    Map<String, List<String>> misfits = new TreeMap<>();
    List<String> fitting = new ArrayList<>();
    for (StrategyInfo strategy : Strategies.all()) {
      if (workload.offers(strategy)) {
        workload
            .misfit(strategy)
            .map(reason -> misfits.computeIfAbsent(reason, key -> new ArrayList<>()))
            .orElse(fitting)
            .add(strategy.id());
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("", "with: " + String.join(", ", fitting)));
    misfits.forEach(
        (reason, ids) ->
            rows.add(row("", "not with %s: %s".formatted(String.join(", ", ids), reason))));
    return rows;
  }

  private static List<Cell> row(String id, String text) {
    return List.of(Cell.of(id), Cell.of(text));
  }
}
