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
 * What is compared: a benchmark with a value for each of its parameters, and a number of threads.
 *
 * @param benchmark the benchmark's qualified name
 * @param params its parameters by name
 * @param threads the threads in JMH's spelling; empty for what the benchmark's annotations say
 */
public record Row(String benchmark, SortedMap<String, String> params, Optional<String> threads) {
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
            + threads.map(count -> " -t " + count).orElse(""))
        .strip();
  }

  /** The row as a point of curves. */
  Point point() {
    SortedMap<String, String> others = new TreeMap<>(params);
    String strategy = others.remove(Point.STRATEGY);
    return new Point(
        benchmark,
        strategy == null ? "" : strategy,
        others,
        threads().map(Integer::parseInt).orElse(0),
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
    threads.ifPresent(
        count -> {
          words.add("-t");
          words.add(count);
        });
    return words;
  }
}
