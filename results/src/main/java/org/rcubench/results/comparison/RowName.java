package org.rcubench.results.comparison;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rcubench.results.text.BenchmarkNames;

/**
 * What tells a row of a comparison from all others.
 *
 * @param benchmark the benchmark's qualified name
 * @param settings what it was measured with, such as {@code strategy=rwlock} and {@code -t 2}
 */
public record RowName(String benchmark, List<String> settings) {
  /** Takes an unmodifiable copy. */
  public RowName {
    settings = List.copyOf(settings);
  }

  /**
   * A name.
   *
   * @param benchmark the benchmark's qualified name
   * @param settings what it was measured with
   * @return the name
   */
  public static RowName of(String benchmark, String... settings) {
    return new RowName(benchmark, Arrays.asList(settings));
  }

  /**
   * Rows' benchmarks without as much of their packages as tells none of them from another.
   *
   * @param rows the rows
   * @return what each benchmark is called
   */
  public static Map<String, String> shortBenchmarks(Collection<RowName> rows) {
    return BenchmarkNames.shortestEnds(
        rows.stream().map(RowName::benchmark).distinct().toList(), BenchmarkNames.CLASS_AND_METHOD);
  }

  /**
   * The name with the benchmark called otherwise.
   *
   * @param called what each benchmark is called
   * @return the name
   */
  public RowName calling(Map<String, String> called) {
    return new RowName(called.getOrDefault(benchmark, benchmark), settings);
  }

  /** {@return the name in words, as files of comparisons have it} */
  @Override
  public String toString() {
    return Stream.concat(Stream.of(benchmark), settings.stream()).collect(joining(" "));
  }
}
