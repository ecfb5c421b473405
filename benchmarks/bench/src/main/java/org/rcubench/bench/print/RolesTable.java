package org.rcubench.bench.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableColumns;

/**
 * What readers and updaters mean to one another: for each workload with both, what a read costs,
 * how many updates were made, and how long they took from when they were due. An updater that
 * readers starve shows in the last columns.
 */
final class RolesTable {
  private static final Map<String, String> LATENCIES = new LinkedHashMap<>();

  static {
    LATENCIES.put("update p50", "latency.p50");
    LATENCIES.put("p99", "latency.p99");
    LATENCIES.put("p99.9", "latency.p99.9");
    LATENCIES.put("max", "latency.max");
  }

  private RolesTable() {}

  /** The numbers of one strategy. */
  private record Row(String strategy, Measurements measured) {
    Optional<Measurement> read() {
      return measured.role(Sample.READER).costs().first();
    }

    Cell updatesPerSecond() {
      return measured
          .role(Sample.UPDATER)
          .throughputs()
          .first()
          .map(speed -> 1e6 * speed.median())
          .map(perSecond -> Cell.of(Format.number(perSecond), perSecond))
          .orElse(Cell.NOTHING);
    }

    Cell updates(String metric) {
      return time(measured.role(Sample.UPDATER).metric(metric).first());
    }

    static Cell time(Optional<Measurement> nanos) {
      return nanos
          .map(each -> Cell.of(Format.time(each.median()), each.median()))
          .orElse(Cell.NOTHING);
    }
  }

  static List<RunTable> of(Run run) {
    List<RunTable> tables = new ArrayList<>();
    run.measurements()
        .where(subject -> subject.readers() > 0 && subject.updaters() > 0)
        .by(Subject::panel)
        .forEach(
            (panel, measured) -> {
              if (!measured.role(Sample.READER).costs().isEmpty()) {
                tables.add(table(panel, measured));
              }
            });
    return tables;
  }

  private static RunTable table(Panel panel, Measurements measured) {
    List<Row> rows = new ArrayList<>();
    measured.by(Subject::strategy).forEach((id, own) -> rows.add(new Row(id, own)));
    rows.sort(
        Comparator.comparing(row -> row.read().map(Measurement::median).orElse(Double.MAX_VALUE)));
    TableColumns<Row> columns =
        new TableColumns<Row>()
            .add("", row -> Cell.of(row.strategy()))
            .add("a read", row -> Row.time(row.read()))
            .add("updates/s", Row::updatesPerSecond);
    LATENCIES.forEach((heading, metric) -> columns.add(heading, row -> row.updates(metric)));
    return new RunTable(
        "%s %s: %s, %s (medians; updates from when they were due)"
            .formatted(
                BenchmarkNames.shortName(panel.benchmark()),
                BenchmarkNames.params(panel.params()),
                Format.count(panel.readers(), "reader"),
                Format.count(panel.updaters(), "updater")),
        columns.table(rows));
  }
}
