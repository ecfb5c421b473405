package org.rcubench.suite.launcher;

import java.util.Map;
import java.util.Optional;
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
    description = "Lists the workloads: what each is and asks, and which strategies do not fit.")
final class WorkloadsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    for (WorkloadInfo workload : Workloads.all()) {
      System.out.printf("%-16s %s%n", workload.id(), workload.summary());
      System.out.printf("%-16s asks: %s%n", "", workload.question());
      System.out.printf(
          "%-16s benchmark: %s; source: %s%n",
          "", workload.benchmark().getSimpleName(), workload.source());
      if (workload.namesStrategies()) {
        System.out.printf("%-16s runs under the flavors of RCU, beside controls%n", "");
      } else if (workload.takesStrategy()) {
        Strategies.all().stream()
            .filter(workload::offers)
            .forEach(strategy -> printObjection(workload, strategy));
      } else {
        System.out.printf("%-16s a control: runs without a strategy%n", "");
      }
    }
    return Launcher.FINE;
  }

  private static void printObjection(WorkloadInfo workload, StrategyInfo strategy) {
    Optional<String> objection = workload.objection(strategy, Map.of());
    objection.ifPresent(
        reason -> System.out.printf("%-16s not with %s: %s%n", "", strategy.id(), reason));
  }
}
