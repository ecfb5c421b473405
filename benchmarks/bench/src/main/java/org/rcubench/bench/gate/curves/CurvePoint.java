package org.rcubench.bench.gate.curves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;
import org.rcubench.results.text.Format;

/**
 * A row as a point of curves.
 *
 * @param benchmark the benchmark's qualified name
 * @param strategy the strategy's id; empty where the benchmark has none
 * @param params the other parameters by name
 * @param threads how many threads; 0 if they are of several roles, or the number is unknown
 * @param part whose number it is, such as {@code reader}, where there are several; empty if not
 */
public record CurvePoint(
    String benchmark, String strategy, SortedMap<String, String> params, int threads, String part) {

  /** The parameter that names a strategy. */
  public static final String STRATEGY = "strategy";

  private static final String THROUGHPUT = "throughput";

  /** Takes an unmodifiable copy. */
  public CurvePoint {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  /**
   * A row as a point of curves; threads of several roles are on no curve over threads.
   *
   * @param row the row
   */
  public static CurvePoint of(BenchmarkRow row) {
    SortedMap<String, String> others = new TreeMap<>(row.params());
    String strategy = others.remove(STRATEGY);
    if (row.groups().isPresent()) {
      others.put(BenchmarkRow.GROUPS, row.groups().get());
      row.threads().ifPresent(count -> others.put(BenchmarkRow.THREADS, count));
    }
    return new CurvePoint(
        row.benchmark(),
        strategy == null ? "" : strategy,
        others,
        row.groups().isPresent() ? 0 : row.threads().map(Integer::parseInt).orElse(0),
        "");
  }

  /**
   * What a stored run measured as a point of curves; threads of both kinds are on no curve over
   * threads.
   *
   * @param subject what was measured
   */
  public static CurvePoint of(Subject subject) {
    boolean mixed = subject.readers() > 0 && subject.updaters() > 0;
    SortedMap<String, String> others = new TreeMap<>(subject.params());
    String foreign = others.remove(STRATEGY);
    return new CurvePoint(
        subject.benchmark(),
        foreign == null ? subject.strategy() : foreign,
        others,
        mixed ? 0 : subject.threads(),
        part(subject, mixed));
  }

  /** Threads of one kind need no name, nor does the usual metric. */
  private static String part(Subject subject, boolean mixed) {
    String threads =
        mixed ? "%s+%s %s ".formatted(subject.readers(), subject.updaters(), subject.role()) : "";
    return (threads + (subject.metric().equals(THROUGHPUT) ? "" : subject.metric())).strip();
  }

  /** {@return a name that no other point of a comparison has} */
  public RowName name() {
    List<String> settings = new ArrayList<>();
    if (!strategy.isEmpty()) {
      settings.add(STRATEGY + "=" + strategy);
    }
    settings.addAll(paramSettings());
    settings.addAll(threadSettings());
    return new RowName(benchmark, settings);
  }

  /** The parameters as settings of a row. */
  List<String> paramSettings() {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .toList();
  }

  /** The threads and the part as settings of a row. */
  List<String> threadSettings() {
    List<String> settings = new ArrayList<>();
    if (threads > 0) {
      settings.add("-t " + threads);
    }
    if (!part.isEmpty()) {
      settings.add(part);
    }
    return settings;
  }

  /** The benchmark and its parameters without the package, and the part: {@code A.read n=1}. */
  String setting() {
    return new RowName(BenchmarkNames.shortName(benchmark), paramSettings())
        + (part.isEmpty() ? "" : " " + part);
  }

  /** Such as {@code " at 2 threads"}; empty if the number is unknown. */
  String atThreads() {
    return threads == 0 ? "" : " at " + Format.count(threads, "thread");
  }

  /**
   * The same point of another strategy.
   *
   * @param other its id
   */
  public CurvePoint of(String other) {
    return new CurvePoint(benchmark, other, params, threads, part);
  }

  /** What all such points, whatever their threads, have in common. */
  CurvePoint atAnyThreads() {
    return new CurvePoint(benchmark, strategy, params, 0, part);
  }

  /** What all such points, whatever a parameter is, have in common. */
  CurvePoint atAny(String param) {
    SortedMap<String, String> others = new TreeMap<>(params);
    others.remove(param);
    return new CurvePoint(benchmark, strategy, others, threads, part);
  }
}
