package org.rcubench.bench.conduct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rcubench.results.comparison.RowName;

/**
 * What is compared: a benchmark with a value for each of its parameters, and its threads.
 *
 * @param benchmark the benchmark's qualified name
 * @param params its parameters by name
 * @param threads the threads in JMH's spelling; empty for what the benchmark's annotations say
 * @param groups the threads by group role in JMH's spelling, in the same way
 */
public record BenchmarkRow(
    String benchmark,
    SortedMap<String, String> params,
    Optional<String> threads,
    Optional<String> groups) {
  /** JMH's option of threads. */
  public static final String THREADS = "-t";

  /** JMH's option of threads by group role. */
  public static final String GROUPS = "-tg";

  /** Takes an unmodifiable copy. */
  public BenchmarkRow {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  /** {@return a name that no other row of a comparison has} */
  public RowName name() {
    List<String> settings = new ArrayList<>();
    params.forEach((name, value) -> settings.add(name + "=" + value));
    threads.ifPresent(count -> settings.add(THREADS + " " + count));
    groups.ifPresent(roles -> settings.add(GROUPS + " " + roles));
    return new RowName(benchmark, settings);
  }

  private static List<String> option(String name, Optional<String> value) {
    return value.map(given -> List.of(name, given)).orElse(List.of());
  }

  /** {@return what selects this row and nothing else on JMH's command line} */
  List<String> arguments() {
    List<String> words = new ArrayList<>();
    words.add("^" + Pattern.quote(benchmark) + "$");
    params.forEach(
        (name, value) -> {
          words.add("-p");
          words.add(name + "=" + value);
        });
    words.addAll(option(THREADS, threads));
    words.addAll(option(GROUPS, groups));
    return words;
  }
}
