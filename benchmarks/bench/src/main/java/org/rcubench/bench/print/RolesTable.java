package org.rcubench.bench.print;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;

/**
 * What readers and updaters are to one another: for each workload with both, what a read costs, how
 * many updates were made, and how long they took from when they were due. An updater that readers
 * starve shows in the last columns.
 */
public final class RolesTable {
  private static final List<String> LATENCIES =
      List.of("latency.p50", "latency.p99", "latency.p99.9", "latency.max");

  /**
   * A table: everything that its rows have in common.
   *
   * @param benchmark the benchmark's class and method
   * @param params the parameters
   * @param readers threads that read
   * @param updaters threads that update
   */
  private record Place(String benchmark, Map<String, String> params, int readers, int updaters) {
    static Place of(Subject subject) {
      return new Place(
          BenchmarkNames.shortName(subject.benchmark()),
          subject.params(),
          subject.readers(),
          subject.updaters());
    }

    String inWords() {
      return "%s %s: %s, %s"
          .formatted(
              benchmark,
              BenchmarkNames.params(params),
              counted(readers, "reader"),
              counted(updaters, "updater"));
    }

    private static String counted(int count, String what) {
      return count + " " + what + (count == 1 ? "" : "s");
    }
  }

  /** The numbers of one strategy, by role and metric. */
  private static final class Row {
    private final Map<String, Measurement> numbers = new LinkedHashMap<>();

    void add(Measurement measurement) {
      Subject subject = measurement.subject();
      numbers.put(subject.role() + " " + subject.metric(), measurement);
    }

    Optional<Double> of(String role, String metric) {
      return Optional.ofNullable(numbers.get(role + " " + metric)).map(Row::median);
    }

    /** What an operation costs a thread, in nanoseconds. */
    Optional<Double> cost(String role) {
      return speed(role).flatMap(Measurement::cost).map(Row::median);
    }

    Optional<Double> perSecond(String role) {
      return speed(role).flatMap(Measurement::throughput).map(speed -> median(speed) * 1e6);
    }

    private Optional<Measurement> speed(String role) {
      return Optional.ofNullable(
          numbers.getOrDefault(role + " throughput", numbers.get(role + " time")));
    }

    private static double median(Measurement measurement) {
      return measurement.estimate().value();
    }
  }

  private RolesTable() {}

  public static void print(PrintStream out, Run run) {
    Map<Place, Map<String, Row>> tables = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      Subject subject = measurement.subject();
      if (subject.readers() > 0 && subject.updaters() > 0) {
        tables
            .computeIfAbsent(Place.of(subject), place -> new LinkedHashMap<>())
            .computeIfAbsent(subject.strategy(), strategy -> new Row())
            .add(measurement);
      }
    }
    tables.forEach((place, rows) -> print(out, place, rows));
  }

  private static void print(PrintStream out, Place place, Map<String, Row> rows) {
    if (rows.values().stream().noneMatch(row -> row.speed(Sample.READER).isPresent())) {
      return;
    }
    out.printf("%n%s (medians; updates from when they were due)%n", place.inWords());
    out.printf(
        "%-20s%10s%12s%12s%12s%12s%12s%n",
        "", "a read", "updates/s", "update p50", "p99", "p99.9", "max");
    rows.entrySet().stream()
        .sorted(
            Comparator.comparing(
                row -> row.getValue().cost(Sample.READER).orElse(Double.MAX_VALUE)))
        .forEach(row -> print(out, row.getKey(), row.getValue()));
  }

  private static void print(PrintStream out, String strategy, Row row) {
    out.printf("%-20s%10s", strategy, row.cost(Sample.READER).map(RolesTable::time).orElse("-"));
    out.printf(
        "%12s",
        row.perSecond(Sample.UPDATER)
            .map(rate -> String.format(Locale.ROOT, "%.0f", rate))
            .orElse("-"));
    for (String latency : LATENCIES) {
      out.printf("%12s", row.of(Sample.UPDATER, latency).map(RolesTable::time).orElse("-"));
    }
    out.println();
  }

  /** Nanoseconds in the unit in which people would say them, to three digits. */
  private static String time(double nanos) {
    String[] units = {"ns", "us", "ms", "s"};
    double value = nanos;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
  }
}
