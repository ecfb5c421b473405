package org.rcubench.bench.print;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * The run's answer in a few lines: what an empty section costs under each strategy, alone and on
 * all cores, and how that compares to {@code rwlock}.
 */
public final class CostTable {
  private static final String WORKLOAD = "empty-section";
  private static final String FLOOR = "empty-loop";
  private static final String REFERENCE = "rwlock";

  private CostTable() {}

  public static void print(PrintStream out, Run run) {
    Map<Integer, Map<String, Measurement>> costs = costs(run, WORKLOAD);
    if (costs.isEmpty()) {
      return;
    }
    int few = costs.keySet().iterator().next();
    int cores = run.environment().machine().logicalCores();
    int many = costs.keySet().stream().filter(threads -> threads <= cores).reduce(few, Math::max);
    List<Integer> columns = few == many ? List.of(few) : List.of(few, many);

    out.printf("%nCost of an empty section, ns (median of forks, 95%% interval)%n");
    out.printf("%-20s", "");
    columns.forEach(
        threads -> out.printf("%-24s", threads + (threads == 1 ? " thread" : " threads")));
    out.printf("rwlock costs ... times as much, %d threads%n", many);
    costs.get(many).values().stream()
        .sorted(Comparator.comparingDouble(cost -> cost.estimate().value()))
        .map(cost -> cost.subject().strategy())
        .forEach(strategy -> printRow(out, costs, columns, strategy));
    Map<Integer, Map<String, Measurement>> floor = costs(run, FLOOR);
    if (!floor.isEmpty()) {
      printCosts(out, floor, columns, "", "floor (empty loop)");
      out.println();
    }
  }

  private static void printRow(
      PrintStream out,
      Map<Integer, Map<String, Measurement>> costs,
      List<Integer> columns,
      String strategy) {
    printCosts(out, costs, columns, strategy, strategy);
    Map<String, Measurement> last = costs.get(columns.get(columns.size() - 1));
    Optional.ofNullable(last.get(REFERENCE))
        .map(reference -> reference.ratioTo(last.get(strategy)))
        .ifPresent(ratio -> out.print(inWords(ratio, "x")));
    out.println();
  }

  private static void printCosts(
      PrintStream out,
      Map<Integer, Map<String, Measurement>> costs,
      List<Integer> columns,
      String strategy,
      String label) {
    out.printf("%-20s", label);
    for (int threads : columns) {
      Measurement cost = costs.getOrDefault(threads, Map.of()).get(strategy);
      out.printf("%-24s", cost == null ? "-" : inWords(cost.estimate(), ""));
    }
  }

  /** Costs by threads and strategy. */
  private static Map<Integer, Map<String, Measurement>> costs(Run run, String workload) {
    return run.measurements().stream()
        .filter(measurement -> measurement.subject().workload().equals(workload))
        .filter(measurement -> isSpeed(measurement.subject()))
        .flatMap(measurement -> measurement.cost().stream())
        .collect(
            Collectors.groupingBy(
                cost -> cost.subject().readers(),
                TreeMap::new,
                Collectors.toMap(
                    cost -> cost.subject().strategy(), cost -> cost, (first, second) -> first)));
  }

  private static boolean isSpeed(Subject subject) {
    return subject.metric().equals("throughput") || subject.metric().equals("time");
  }

  private static String inWords(Estimate estimate, String suffix) {
    return estimate.hasInterval()
        ? "%s%s [%s, %s]"
            .formatted(
                number(estimate.value()), suffix, number(estimate.low()), number(estimate.high()))
        : number(estimate.value()) + suffix;
  }

  /** Three significant digits, which is more than a shared machine can hold to. */
  private static String number(double value) {
    int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
    return String.format(Locale.ROOT, "%." + Math.min(decimals, 4) + "f", value);
  }
}
