package org.rcubench.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
    for (WorkloadInfo workload : Workloads.all()) {
      System.out.printf("%-16s %s%n", workload.id(), workload.summary());
      System.out.printf("%-16s asks: %s%n", "", workload.question());
      System.out.printf(
          "%-16s benchmark: %s; source: %s%n",
          "", workload.benchmark().getSimpleName(), workload.source());
      if (workload.namesStrategies()) {
        System.out.printf("%-16s runs under the flavors of RCU, beside controls%n", "");
      } else if (workload.takesStrategy()) {
        printStrategies(workload);
      } else {
        System.out.printf("%-16s a control: runs without a strategy%n", "");
      }
    }
    return ExitStatus.FINE;
  }

  private static void printStrategies(WorkloadInfo workload) {
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
    System.out.printf("%-16s with: %s%n", "", String.join(", ", fitting));
    misfits.forEach(
        (reason, ids) ->
            System.out.printf("%-16s not with %s: %s%n", "", String.join(", ", ids), reason));
  }
}
