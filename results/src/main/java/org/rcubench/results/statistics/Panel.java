package org.rcubench.results.statistics;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What strategies are compared in: all that their measurements have in common but for whose number
 * it is and of what.
 *
 * @param benchmark the fully qualified JMH benchmark
 * @param workload the workload's id
 * @param params the benchmark's parameters other than the strategy
 * @param readers threads that read
 * @param updaters threads that update
 */
public record Panel(
    String benchmark,
    String workload,
    SortedMap<String, String> params,
    int readers,
    int updaters) {

  /**
   * The same panel whatever the value of a parameter.
   *
   * @param param the parameter
   * @return the panel without it
   */
  public Panel without(String param) {
    SortedMap<String, String> others = new TreeMap<>(params);
    others.remove(param);
    return new Panel(
        benchmark, workload, Collections.unmodifiableSortedMap(others), readers, updaters);
  }

  /** {@return the same panel whatever the number of readers} */
  public Panel withoutReaders() {
    return new Panel(benchmark, workload, params, 0, updaters);
  }

  /** {@return the benchmark's method, or the group of its methods} */
  public String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /**
   * A parameter's value as a number.
   *
   * @param param the parameter
   * @return empty if there is no such parameter, or it has a value that is no finite number
   */
  public OptionalDouble number(String param) {
    try {
      double number = Double.parseDouble(params.getOrDefault(param, ""));
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
