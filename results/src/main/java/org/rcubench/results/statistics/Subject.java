package org.rcubench.results.statistics;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

/**
 * What a measurement is of: everything that the samples of one metric of one cell have in common.
 *
 * @param benchmark the fully qualified JMH benchmark
 * @param workload the workload's id
 * @param strategy the strategy's id; empty where the benchmark has none
 * @param params the benchmark's other parameters by name
 * @param readers threads that read
 * @param updaters threads that update
 * @param role whose number it is, see {@link Sample#role()}
 * @param metric what was measured
 * @param unit its unit
 * @param better the direction in which it improves
 */
public record Subject(
    String benchmark,
    String workload,
    String strategy,
    SortedMap<String, String> params,
    int readers,
    int updaters,
    String role,
    String metric,
    String unit,
    Better better) {

  static Subject of(Sample sample) {
    return new Subject(
        sample.benchmark(),
        sample.workload(),
        sample.strategy(),
        sample.params(),
        sample.readers(),
        sample.updaters(),
        sample.role(),
        sample.metric(),
        sample.unit(),
        sample.better());
  }

  Subject in(String otherUnit, Better otherBetter) {
    return new Subject(
        benchmark,
        workload,
        strategy,
        params,
        readers,
        updaters,
        role,
        metric,
        otherUnit,
        otherBetter);
  }

  /** {@return what it is compared in} */
  public Panel panel() {
    return new Panel(benchmark, workload, params, readers, updaters);
  }

  /** {@return how many threads there are, of either kind} */
  public int threads() {
    return readers + updaters;
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
    return panel().number(param);
  }

  /**
   * The same of another strategy.
   *
   * @param other the strategy's id
   * @return all else as here
   */
  public Subject withStrategy(String other) {
    return new Subject(
        benchmark, workload, other, params, readers, updaters, role, metric, unit, better);
  }

  Subject withMetric(String other) {
    return new Subject(
        benchmark, workload, strategy, params, readers, updaters, role, other, unit, better);
  }

  /**
   * The same at another value of a parameter.
   *
   * @param param the parameter
   * @param value the value
   * @return all else as here
   */
  public Subject withParam(String param, String value) {
    SortedMap<String, String> others = new TreeMap<>(params);
    others.put(param, value);
    return new Subject(
        benchmark,
        workload,
        strategy,
        Collections.unmodifiableSortedMap(others),
        readers,
        updaters,
        role,
        metric,
        unit,
        better);
  }
}
