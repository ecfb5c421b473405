package org.rcubench.bench.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableColumns;

/**
 * The run's answer in a few lines: what an empty section costs under each strategy, alone and on
 * all cores, and how that compares to {@code rwlock}.
 */
final class CostTable {
  private static final String WORKLOAD = "empty-section";
  private static final String FLOOR = "empty-loop";
  private static final String REFERENCE = "rwlock";

  private CostTable() {}

  private record Row(String label, Measurements costs, Optional<Measurements.Pair> toReference) {
    Cell cost(int threads) {
      return costs
          .readers(threads)
          .first()
          .map(Measurement::estimate)
          .map(cost -> Cell.of(Format.number(cost), cost.value()))
          .orElse(Cell.NOTHING);
    }

    Cell ratio() {
      return toReference
          .map(Measurements.Pair::ratio)
          .map(ratio -> Cell.of(Format.ratio(ratio), ratio.value()))
          .orElse(Cell.NOTHING);
    }
  }

  static Optional<RunTable> of(Run run) {
    Measurements costs = run.measurements().workload(WORKLOAD).costs();
    if (costs.isEmpty()) {
      return Optional.empty();
    }
    Measurements atTheCores = costs.atTheCores(run.environment().machine().logicalCores());
    int fewest = costs.stream().mapToInt(cost -> cost.subject().readers()).min().orElseThrow();
    int most = atTheCores.get(0).subject().readers();
    List<Row> rows = new ArrayList<>();
    atTheCores.stream()
        .sorted(Comparator.comparingDouble(Measurement::median))
        .map(cost -> cost.subject().strategy())
        .distinct()
        .forEach(id -> rows.add(new Row(id, costs.strategy(id), atTheCores.pair(REFERENCE, id))));
    Measurements floor = run.measurements().workload(FLOOR).costs();
    if (!floor.isEmpty()) {
      rows.add(new Row("floor (empty loop)", floor, Optional.empty()));
    }
    TableColumns<Row> columns = new TableColumns<Row>().add("", row -> Cell.of(row.label()));
    Stream.of(fewest, most)
        .distinct()
        .forEach(threads -> columns.add(Format.count(threads, "thread"), row -> row.cost(threads)));
    columns.add("rwlock costs, " + Format.count(most, "thread"), Row::ratio);
    return Optional.of(
        new RunTable(
            "Cost of an empty section, ns (median of forks, 95% interval)", columns.table(rows)));
  }
}
