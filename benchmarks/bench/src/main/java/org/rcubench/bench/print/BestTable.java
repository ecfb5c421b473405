package org.rcubench.bench.print;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;
import org.rcubench.suite.workload.WorkloadInfo;

/**
 * Which strategy is the best at which share of updates, in Markdown: a row for each workload whose
 * threads do both, a column for each share. Strategies that the run cannot tell from the best stand
 * beside it.
 */
public final class BestTable {
  private static final String UNPROTECTED = "none";
  private static final int MOST_NAMES = 3;

  /**
   * A row.
   *
   * @param benchmark the benchmark's class
   * @param params the parameters, less the share of updates
   * @param threads how many threads there are
   */
  private record Place(String benchmark, SortedMap<String, String> params, int threads) {
    static Place of(Subject subject) {
      SortedMap<String, String> params = new TreeMap<>(subject.params());
      params.remove(WorkloadInfo.UPDATE_RATIO);
      return new Place(BenchmarkNames.className(subject.benchmark()), params, subject.readers());
    }

    String inWords() {
      return "%s %s -t %d"
          .formatted(benchmark, BenchmarkNames.params(params), threads)
          .replaceAll(" +", " ");
    }
  }

  private BestTable() {}

  public static void print(PrintStream out, Run run) {
    Map<Place, SortedMap<Double, List<Measurement>>> rows = new LinkedHashMap<>();
    SortedSet<Double> ratios = new TreeSet<>();
    for (Measurement measurement : run.measurements()) {
      Subject subject = measurement.subject();
      String ratio = subject.params().get(WorkloadInfo.UPDATE_RATIO);
      if (ratio != null
          && subject.metric().equals("throughput")
          && !subject.strategy().equals(UNPROTECTED)) {
        ratios.add(Double.valueOf(ratio));
        rows.computeIfAbsent(Place.of(subject), place -> new TreeMap<>())
            .computeIfAbsent(Double.valueOf(ratio), key -> new ArrayList<>())
            .add(measurement);
      }
    }
    if (rows.values().stream()
        .allMatch(row -> row.values().stream().allMatch(cell -> cell.size() < 2))) {
      return;
    }
    out.printf(
        "%nThe best strategy by the share of updates (= those the run cannot tell from it)%n%n");
    out.println(
        ratios.stream().map(BestTable::inPercent).collect(joining(" | ", "| updates | ", " |")));
    out.println("|---".repeat(ratios.size() + 1) + "|");
    rows.forEach(
        (place, row) ->
            out.println(
                ratios.stream()
                    .map(ratio -> best(row.getOrDefault(ratio, List.of())))
                    .collect(joining(" | ", "| " + place.inWords() + " | ", " |"))));
  }

  private static String best(List<Measurement> measurements) {
    if (measurements.isEmpty()) {
      return "-";
    }
    List<String> names =
        new Measurements(measurements)
            .best().stream()
                .flatMap(best -> best.members().stream())
                .map(measurement -> measurement.subject().strategy())
                .toList();
    String shown = names.stream().limit(MOST_NAMES).collect(joining(" = "));
    return names.size() <= MOST_NAMES
        ? shown
        : "%s and %d more".formatted(shown, names.size() - MOST_NAMES);
  }

  private static String inPercent(double ratio) {
    double percent = 100 * ratio;
    return (percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : percent + "")
        + "%";
  }
}
