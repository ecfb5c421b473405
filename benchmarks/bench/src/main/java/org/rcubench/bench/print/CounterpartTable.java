package org.rcubench.bench.print;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableColumns;

/** The library beside its counterparts: liburcu in C, and the controls of the same run. */
final class CounterpartTable {
  private static final List<Counterparts> ALL =
      List.of(
          new Counterparts("none", "c-none"),
          new Counterparts("rcu-qsbr", "none"),
          new Counterparts("rcu-qsbr", "urcu-qsbr"),
          new Counterparts("rcu-membarrier", "stamped-optimistic"),
          new Counterparts("rcu-membarrier", "urcu-memb"),
          new Counterparts("rcu-fenced", "urcu-mb"));

  private CounterpartTable() {}

  /** Strategies that are compared. */
  private record Counterparts(String ours, String theirs) {}

  static Optional<RunTable> of(Run run) {
    Measurements costs =
        run.measurements().where(subject -> subject.benchmark().contains(".library.")).costs();
    List<Measurements.Pair> rows = new ArrayList<>();
    for (Counterparts each : ALL) {
      costs.strategy(each.ours()).stream()
          .sorted(Comparator.comparing(ours -> name(ours.subject())))
          .flatMap(
              ours ->
                  theirs(ours.subject(), costs.strategy(each.theirs()))
                      .map(theirs -> new Measurements.Pair(ours, theirs))
                      .stream())
          .forEach(rows::add);
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RunTable(
                "The library beside its counterparts: ns per operation, and the ratio"
                    + " (95% interval)",
                new TableColumns<Measurements.Pair>()
                    .add("", pair -> Cell.of(name(pair.above().subject())))
                    .add("", pair -> Cell.of(pair.above().subject().strategy()))
                    .add("ns", pair -> nanos(pair.above()))
                    .add("", pair -> Cell.of(pair.below().subject().strategy()))
                    .add("ns", pair -> nanos(pair.below()))
                    .add("ratio", pair -> ratio(pair.ratio()))
                    .table(rows)));
  }

  /** The same benchmark of the counterpart; a control has a method of its own, and there is one. */
  private static Optional<Measurement> theirs(Subject ours, Measurements counterparts) {
    Measurements alike =
        counterparts.where(
            theirs ->
                theirs.workload().equals(ours.workload())
                    && theirs.params().equals(ours.params())
                    && theirs.readers() == ours.readers()
                    && theirs.updaters() == ours.updaters());
    return alike
        .where(theirs -> theirs.benchmark().equals(ours.benchmark()))
        .first()
        .or(() -> alike.size() == 1 ? alike.first() : Optional.empty());
  }

  private static String name(Subject subject) {
    int threads = subject.updaters() == 0 ? subject.readers() : subject.updaters();
    return Stream.of(
            BenchmarkNames.shortName(subject.benchmark()),
            BenchmarkNames.params(subject.params()),
            "-t " + threads)
        .filter(word -> !word.isEmpty())
        .collect(joining(" "));
  }

  private static Cell nanos(Measurement cost) {
    return Cell.of(Format.number(cost.median()), cost.median());
  }

  private static Cell ratio(Estimate ratio) {
    return Cell.of(Format.ratio(ratio), ratio.value());
  }
}
