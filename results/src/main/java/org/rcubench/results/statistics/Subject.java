package org.rcubench.results.statistics;

import java.util.SortedMap;
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
}
