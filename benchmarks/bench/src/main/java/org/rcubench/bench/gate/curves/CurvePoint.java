package org.rcubench.bench.gate.curves;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.gate.ShortNames;
import org.rcubench.results.statistics.Subject;

/**
 * A row as a point of curves.
 *
 * @param benchmark the benchmark's qualified name
 * @param strategy the strategy's id; empty where the benchmark has none
 * @param params the other parameters by name
 * @param threads how many threads; 0 if they are not all of one kind, or nobody said
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

  /** {@return the point in words, which no other point of a comparison has} */
  public String name() {
    return benchmark + (strategy.isEmpty() ? "" : " strategy=" + strategy) + words(params) + at();
  }

  /** What is measured, but for who protects it and how many threads there are. */
  String setting() {
    return benchmark + words(params);
  }

  /** The same for people: without packages. */
  String shortSetting() {
    return ShortNames.withoutPackage(benchmark) + words(params);
  }

  /** Who is spoken of: the strategy, or where there is none what is measured. */
  String subject() {
    return strategy.isEmpty() ? shortSetting() : strategy;
  }

  /** Such as {@code -t 2 reader}, with the blank in front; empty if there is nothing to say. */
  String at() {
    return (threads > 0 ? " -t " + threads : "") + ofPart();
  }

  /** Whose number it is, with a blank in front. */
  String ofPart() {
    return part.isEmpty() ? "" : " " + part;
  }

  /**
   * The same point of another strategy.
   *
   * @param other its id
   */
  public CurvePoint of(String other) {
    return new CurvePoint(benchmark, other, params, threads, part);
  }

  /** All such points, whatever their threads, have this in common. */
  CurvePoint atAnyThreads() {
    return new CurvePoint(benchmark, strategy, params, 0, part);
  }

  /** All such points, whatever that parameter, have this in common. */
  CurvePoint atAny(String param) {
    SortedMap<String, String> others = new TreeMap<>(params);
    others.remove(param);
    return new CurvePoint(benchmark, strategy, others, threads, part);
  }

  private static String words(SortedMap<String, String> params) {
    return params.entrySet().stream()
        .map(param -> " " + param.getKey() + "=" + param.getValue())
        .collect(joining());
  }
}
