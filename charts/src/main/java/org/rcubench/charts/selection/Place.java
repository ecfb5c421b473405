package org.rcubench.charts.selection;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.results.statistics.Subject;

/**
 * Where strategies can be compared: everything that their measurements have in common.
 *
 * @param benchmark the fully qualified JMH benchmark
 * @param workload the workload's id
 * @param params the benchmark's parameters but for the strategy
 * @param readers threads that read
 * @param updaters threads that update
 */
public record Place(
    String benchmark,
    String workload,
    SortedMap<String, String> params,
    int readers,
    int updaters) {

  /**
   * Where something was measured.
   *
   * @param subject what was measured
   * @return the place
   */
  public static Place of(Subject subject) {
    return new Place(
        subject.benchmark(),
        subject.workload(),
        subject.params(),
        subject.readers(),
        subject.updaters());
  }

  /**
   * The same place at whatever value of a parameter.
   *
   * @param param the parameter
   * @return the place without it
   */
  public Place without(String param) {
    SortedMap<String, String> others = new TreeMap<>(params);
    others.remove(param);
    return new Place(
        benchmark, workload, Collections.unmodifiableSortedMap(others), readers, updaters);
  }

  /** {@return the same place at whatever number of readers} */
  public Place withoutReaders() {
    return new Place(benchmark, workload, params, 0, updaters);
  }

  /** {@return the benchmark's own name within its class} */
  public String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** {@return the threads in words} */
  public String threads() {
    return updaters == 0
        ? ThreadAxis.count(readers)
        : "%s %s and %s %s"
            .formatted(
                readers,
                readers == 1 ? "reader" : "readers",
                updaters,
                updaters == 1 ? "updater" : "updaters");
  }
}
