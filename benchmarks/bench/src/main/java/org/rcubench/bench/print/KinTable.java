package org.rcubench.bench.print;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;

/** How the library compares with its kin: liburcu in C, and the controls of the same run. */
public final class KinTable {
  private static final List<Kin> ALL =
      List.of(
          new Kin("none", "c-none"),
          new Kin("rcu-qsbr", "none"),
          new Kin("rcu-qsbr", "urcu-qsbr"),
          new Kin("rcu-membarrier", "stamped-optimistic"),
          new Kin("rcu-membarrier", "urcu-memb"),
          new Kin("rcu-fenced", "urcu-mb"));

  private KinTable() {}

  /** What is compared with what. */
  private record Kin(String ours, String theirs) {}

  public static void print(PrintStream out, Run run) {
    List<Measurement> costs =
        run.measurements().stream()
            .filter(measurement -> measurement.subject().benchmark().contains(".library."))
            .flatMap(measurement -> measurement.cost().stream())
            .sorted(Comparator.comparing(cost -> place(cost.subject())))
            .toList();
    List<String> rows =
        ALL.stream()
            .flatMap(
                kin ->
                    costs.stream()
                        .filter(cost -> cost.subject().strategy().equals(kin.ours()))
                        .flatMap(ours -> row(kin, ours, costs).stream()))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    out.printf(
        "%nThe library beside its kin: ns per operation, and the ratio (95%% interval)%n"
            + "%-54s %-15s %9s  %-18s %9s  %s%n",
        "", "", "ns", "", "ns", "ratio");
    rows.forEach(out::println);
  }

  private static Optional<String> row(Kin kin, Measurement ours, List<Measurement> costs) {
    List<Measurement> same =
        costs.stream()
            .filter(cost -> cost.subject().strategy().equals(kin.theirs()))
            .filter(cost -> isBeside(ours.subject(), cost.subject()))
            .toList();
    // A control has a method of its own, and there is one.
    Optional<Measurement> theirs =
        same.stream()
            .filter(cost -> cost.subject().benchmark().equals(ours.subject().benchmark()))
            .findFirst()
            .or(() -> same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty());
    return theirs.map(
        other ->
            "%-54s %-15s %9.4g  %-18s %9.4g  %s"
                .formatted(
                    place(ours.subject()),
                    kin.ours(),
                    ours.estimate().value(),
                    kin.theirs(),
                    other.estimate().value(),
                    inWords(ours.ratioTo(other))));
  }

  private static boolean isBeside(Subject ours, Subject theirs) {
    return ours.workload().equals(theirs.workload())
        && ours.params().equals(theirs.params())
        && ours.readers() == theirs.readers()
        && ours.updaters() == theirs.updaters();
  }

  private static String place(Subject subject) {
    int threads = subject.updaters() == 0 ? subject.readers() : subject.updaters();
    return "%s %s -t %d"
        .formatted(
            BenchmarkNames.shortName(subject.benchmark()),
            BenchmarkNames.params(subject.params()),
            threads)
        .replaceAll(" +", " ");
  }

  private static String inWords(Estimate ratio) {
    return ratio.hasInterval()
        ? "%.2f [%.2f, %.2f]".formatted(ratio.value(), ratio.low(), ratio.high())
        : "%.2f".formatted(ratio.value());
  }
}
