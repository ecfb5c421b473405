package org.rcubench.bench.gate.stored;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * How fast each cell of a run was: throughput, or time per operation. Latencies, counts and memory
 * are left alone.
 *
 * @param cells what each measured in nanoseconds per operation
 */
record Speeds(Map<Subject, Measurement> cells) {
  private static final String THROUGHPUT = "throughput";
  private static final Set<String> METRICS = Set.of(THROUGHPUT, "time", "sampled time");

  Speeds {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  static Speeds of(Run run) {
    Map<Subject, Measurement> cells = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      Optional<Measurement> cost = measurement.cost();
      if (METRICS.contains(measurement.subject().metric()) && cost.isPresent()) {
        // By the common unit, for base and head may have been measured in two.
        cells.put(cost.get().subject(), cost.get());
      }
    }
    return new Speeds(cells);
  }

  /** Logarithms of what a cell costs, by round; not finite where it completed nothing. */
  SortedMap<Integer, Double> logs(Subject cell) {
    SortedMap<Integer, Double> logs = new TreeMap<>();
    cells.get(cell).medians().forEach((round, cost) -> logs.put(round, Math.log(cost)));
    return logs;
  }

  /** A cell as a point of curves. */
  static CurvePoint point(Subject cell) {
    boolean mixed = cell.readers() > 0 && cell.updaters() > 0;
    SortedMap<String, String> params = new TreeMap<>(cell.params());
    String foreign = params.remove(CurvePoint.STRATEGY);
    return new CurvePoint(
        cell.benchmark(),
        foreign == null ? cell.strategy() : foreign,
        params,
        mixed ? 0 : cell.readers() + cell.updaters(),
        part(cell, mixed));
  }

  /** Threads of one kind need no name, nor does the usual metric. */
  private static String part(Subject cell, boolean mixed) {
    String threads =
        mixed ? "%s+%s %s ".formatted(cell.readers(), cell.updaters(), cell.role()) : "";
    return (threads + (cell.metric().equals(THROUGHPUT) ? "" : cell.metric())).strip();
  }
}
