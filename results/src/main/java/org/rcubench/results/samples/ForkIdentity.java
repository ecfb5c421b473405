package org.rcubench.results.samples;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which fork of which cell: what the latencies and backlogs of a run say of themselves, in fields
 * named like the columns of {@code samples.csv} where those say the same.
 *
 * @param benchmark the fully qualified JMH benchmark, class and method
 * @param workload the workload's id; empty where the benchmark has none
 * @param mode JMH's short name of how it measured, such as {@code thrpt}
 * @param strategy the strategy's id; empty where the benchmark has none
 * @param params the benchmark's other parameters by name
 * @param threads JMH's threads, at least 1; readers that the benchmark starts itself are not among
 *     them
 * @param readers threads that read, at least 0
 * @param updaters threads that update, at least 0
 * @param fork the fork of its cell, from 1
 */
public record ForkIdentity(
    String benchmark,
    String workload,
    String mode,
    String strategy,
    SortedMap<String, String> params,
    int threads,
    int readers,
    int updaters,
    int fork) {

  /** The names of the fields, in their order. */
  public static final List<String> FIELDS =
      Arrays.stream(ForkIdentity.class.getRecordComponents())
          .map(RecordComponent::getName)
          .toList();

  /**
   * Takes an unmodifiable copy of the parameters.
   *
   * @throws IllegalArgumentException if a number is below what it can be
   */
  public ForkIdentity {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    if (threads < 1 || readers < 0 || updaters < 0 || fork < 1) {
      throw new IllegalArgumentException(
          "there is no fork %d with %d threads, %d readers and %d updaters"
              .formatted(fork, threads, readers, updaters));
    }
  }

  /** {@return the values by the names of the fields, in their order} */
  public Map<String, String> fields() {
    List<String> values =
        List.of(
            benchmark,
            workload,
            mode,
            strategy,
            FormFields.encode(params),
            Integer.toString(threads),
            Integer.toString(readers),
            Integer.toString(updaters),
            Integer.toString(fork));
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      fields.put(FIELDS.get(i), values.get(i));
    }
    return fields;
  }

  /**
   * Reads what {@link #fields} wrote.
   *
   * @param fields at least all of the fields, by name
   * @return the fork
   * @throws IllegalArgumentException if a value is not of its field's form
   */
  public static ForkIdentity of(Map<String, String> fields) {
    return new ForkIdentity(
        fields.get("benchmark"),
        fields.get("workload"),
        fields.get("mode"),
        fields.get("strategy"),
        FormFields.decode(fields.get("params")),
        Integer.parseInt(fields.get("threads")),
        Integer.parseInt(fields.get("readers")),
        Integer.parseInt(fields.get("updaters")),
        Integer.parseInt(fields.get("fork")));
  }

  /**
   * What all strategies that were measured alike have in common.
   *
   * @return this without its strategy, as if it were the first fork
   */
  public ForkIdentity setting() {
    return new ForkIdentity(
        benchmark, workload, mode, "", params, threads, readers, updaters, /* fork= */ 1);
  }
}
