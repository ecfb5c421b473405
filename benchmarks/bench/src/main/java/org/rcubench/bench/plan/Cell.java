package org.rcubench.bench.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.rcubench.results.text.BenchmarkNames;

/**
 * What is measured together: a benchmark with its parameters and threads.
 *
 * @param benchmark the fully qualified benchmark
 * @param mode how JMH measures it
 * @param params its parameters by name, the strategy among them
 * @param threads threads in all
 * @param groups threads by group role, in the alphabetical order of the roles; empty if the
 *     benchmark has none
 * @param forks how many forks to run, one a round
 * @param timing how long each runs
 * @param requested whether it was asked for, and not added as a control
 */
public record Cell(
    String benchmark,
    Mode mode,
    SortedMap<String, String> params,
    int threads,
    List<Integer> groups,
    int forks,
    Timing timing,
    boolean requested) {

  public Cell {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    groups = List.copyOf(groups);
  }

  /** {@return what tells the cell from every other of its run, in words for people to read} */
  public String id() {
    return "%s %s %s %s"
        .formatted(
            BenchmarkNames.shortName(benchmark),
            mode.shortLabel(),
            BenchmarkNames.params(params),
            threadsInWords())
        .replaceAll(" +", " ");
  }

  private String threadsInWords() {
    if (groups.isEmpty()) {
      return "-t " + threads;
    }
    String roles = groups.stream().map(Object::toString).collect(Collectors.joining(","));
    boolean several = threads != groups.stream().mapToInt(Integer::intValue).sum();
    return "-tg " + roles + (several ? " -t " + threads : "");
  }
}
