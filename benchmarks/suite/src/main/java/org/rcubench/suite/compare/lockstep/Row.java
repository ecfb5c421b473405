package org.rcubench.suite.compare.lockstep;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rcubench.suite.compare.scaling.Point;

/**
 * What is compared: a benchmark with a value for each of its parameters, and its threads.
 *
 * @param benchmark the benchmark's qualified name
 * @param params its parameters by name
 * @param threads the threads in JMH's spelling; empty for what the benchmark's annotations say
 * @param groups the threads by group role in JMH's spelling, in the same way
 */
public record Row(
    String benchmark,
    SortedMap<String, String> params,
    Optional<String> threads,
    Optional<String> groups) {
  private static final String THREADS = "-t";
  private static final String GROUPS = "-tg";

  /** Takes an unmodifiable copy. */
  public Row {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  /** {@return the row in words, which no other row of a comparison has} */
  public String name() {
    return (benchmark
            + params.entrySet().stream()
                .map(param -> " " + param.getKey() + "=" + param.getValue())
                .collect(joining())
            + option(THREADS, threads).stream().map(word -> " " + word).collect(joining())
            + option(GROUPS, groups).stream().map(word -> " " + word).collect(joining()))
        .strip();
  }

  private static List<String> option(String name, Optional<String> value) {
    return value.map(given -> List.of(name, given)).orElse(List.of());
  }

  /** The row as a point of curves; threads of several roles are on none over threads. */
  Point point() {
    SortedMap<String, String> others = new TreeMap<>(params);
    String strategy = others.remove(Point.STRATEGY);
    if (groups.isPresent()) {
      others.put(GROUPS, groups.get());
      threads.ifPresent(count -> others.put(THREADS, count));
    }
    return new Point(
        benchmark,
        strategy == null ? "" : strategy,
        others,
        groups.isPresent() ? 0 : threads.map(Integer::parseInt).orElse(0),
        "");
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
